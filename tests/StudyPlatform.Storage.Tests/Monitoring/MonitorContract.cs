using StudyPlatform.Domain.Monitoring;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Monitoring;

/// <summary>The monitor's figures are those that an analyst gets from the export, whatever database they are read from.</summary>
public abstract class MonitorContract : IAsyncLifetime
{
    private TestStorage Storage { get; set; } = null!;

    protected abstract Task<TestStorage> OpenAsync();

    public async ValueTask InitializeAsync() => Storage = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await Storage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Counts_pay_times_and_hours_equal_those_computed_from_the_exported_rows()
    {
        var study = await FillAsync();
        var now = Storage.Clock.GetUtcNow();

        var reading = await Storage.Storage.Monitor.ReadAsync(study, new MonitorScope(now, now - TimeSpan.FromHours(5)), default);

        await using var snapshot = await Storage.Storage.Results.OpenAsync(study, ResultFilter.None, default);
        var people = await ListAsync(snapshot.ParticipantsAsync(default));
        var completed = people.Where(person => person.Status is ParticipationStatus.Completed).ToList();
        Assert.Equal(
            people.GroupBy(person => person.Status).ToDictionary(group => group.Key, group => group.Count()),
            reading.Counts.GroupBy(count => count.Status).ToDictionary(group => group.Key, group => group.Sum(count => count.People)));
        Assert.Equal(
            completed.GroupBy(person => person.Cell!.Value.ToString()).ToDictionary(group => group.Key, group => group.Count()),
            reading.Counts.Where(count => count.Status is ParticipationStatus.Completed).GroupBy(count => count.Cell!.Value.ToString()).ToDictionary(group => group.Key, group => group.Sum(count => count.People)));
        Assert.Equal(completed.Count, reading.HourlyPay!.People);
        Assert.Equal((double)Median([.. completed.Select(Hourly)]), (double)reading.HourlyPay.Median, 4);
        Assert.Equal(people.Count(person => person.Status is not ParticipationStatus.Declined), reading.Hours.Sum(hour => hour.Arrivals));
        Assert.Equal(completed.Count, reading.Hours.Sum(hour => hour.Completions));

        var ids = completed.Select(person => person.Id).ToHashSet();
        var trials = (await ListAsync(snapshot.TrialsAsync(default))).Where(row => ids.Contains(row.Participant)).Select(row => row.Trial).ToList();
        foreach (var group in trials.GroupBy(trial => (trial.Kind, trial.Position)))
        {
            var times = group.Select(trial => (decimal)(trial.AnsweredAt - trial.ShownAt).Ticks).Order().ToArray();
            var number = group.Key.Kind is StepKind.Guess ? group.Key.Position - trials.Where(trial => trial.Kind is StepKind.Labelled).Max(trial => trial.Position) : group.Key.Position;
            var time = reading.StepTimes.Single(time => time.Step == new Step(group.Key.Kind, number));
            Assert.Equal(times.Length, time.People);
            Assert.Equal((double)Median(times), time.Median.Ticks, 10.0);
            Assert.Equal((double)times[(int)Math.Ceiling(0.9 * times.Length) - 1], time.NinthDecile.Ticks, 10.0);
        }
    }

    [Fact]
    public async Task Cells_methods_and_steps_equal_those_computed_from_the_exported_rows()
    {
        var study = await FillAsync();
        var now = Storage.Clock.GetUtcNow();
        var plan = new SampleStudy { Methods = 3, PeoplePerCondition = 6 }.Build().Plan;

        var reading = await Storage.Storage.Monitor.ReadAsync(study, new MonitorScope(now, now - TimeSpan.FromHours(5)), default);
        var progress = StudyProgress.Of(reading, plan.Definition, new Dictionary<int, StepPath> { [1] = plan.Path });

        await using var snapshot = await Storage.Storage.Results.OpenAsync(study, ResultFilter.None, default);
        var events = (await ListAsync(snapshot.EventsAsync(default))).ToLookup(row => row.Participant);
        var people = (await ListAsync(snapshot.ParticipantsAsync(default))).Where(person => person.Cell is not null)
            .Select(person => (person.Cell!.Value, person.Status, Answered: events[person.Id].Count(row => row.Kind is "answered"))).ToList();
        Assert.Equal(people.Count, progress.Admitted);
        Assert.Equal(18, progress.Quota);
        foreach (var cell in progress.Cells)
        {
            var inside = people.Where(person => person.Value.ToString() == cell.Cell.ToString()).ToList();
            Assert.Equal(
                (inside.Count(IsCompleted), inside.Count(person => person.Status is ParticipationStatus.UnderWay), inside.Count(IsDropOut), 3),
                (cell.Completed, cell.UnderWay, cell.DroppedOut, cell.Quota));
        }

        // Demographics, what a classifier does and what an explanation is come before the first page that shows a method.
        var seen = people.Where(person => person.Answered >= 3).ToList();
        foreach (var method in progress.Methods)
        {
            var with = seen.ToLookup(person => person.Value.First == method.Method || person.Value.Second == method.Method);
            Assert.Equal(
                (with[true].Count(IsCompleted), with[true].Count(IsDropOut), with[false].Count(IsCompleted), with[false].Count(IsDropOut)),
                (method.Finished, method.DroppedOut, method.OthersFinished, method.OthersDroppedOut));
            Assert.Equal(method.DroppedOut, method.ByStep.Values.Sum());
        }

        for (var index = 0; index < plan.Path.Count; index++)
        {
            Assert.Equal(
                (plan.Path[index], people.Count(person => person.Answered >= index), people.Count(person => person.Answered == index && IsDropOut(person))),
                (progress.Steps[index].Step, progress.Steps[index].Reached, progress.Steps[index].DroppedOut));
        }

        Assert.Equal(2, progress.Steps.Sum(step => step.DroppedOut));
        Assert.Equal(1, progress.Steps.Sum(step => step.Waiting));
        Assert.Equal(events.SelectMany(rows => rows).Where(row => row.Kind is not "timed-out").Max(row => row.At), reading.LastActivity);

        static bool IsCompleted((Domain.Assignment.Cell, ParticipationStatus Status, int) person) => person.Status is ParticipationStatus.Completed;

        static bool IsDropOut((Domain.Assignment.Cell, ParticipationStatus Status, int) person) =>
            person.Status is ParticipationStatus.TimedOut or ParticipationStatus.Abandoned or ParticipationStatus.Withdrawn;
    }

    [Fact]
    public async Task A_place_whose_time_is_over_is_a_drop_out_before_anything_says_so()
    {
        var running = await Storage.AddLiveAsync(new SampleStudy());
        await Storage.AdmitAsync(running, "anna");
        var study = running.Version.Study;
        var paths = new Dictionary<int, StepPath> { [1] = running.Plan.Path };
        var now = Storage.Clock.GetUtcNow();

        var holding = StudyProgress.Of(await Storage.Storage.Monitor.ReadAsync(study, new MonitorScope(now, now), default), running.Plan.Definition, paths);
        now += running.Plan.Lease;
        var over = StudyProgress.Of(await Storage.Storage.Monitor.ReadAsync(study, new MonitorScope(now, now), default), running.Plan.Definition, paths);

        Assert.Equal((1, 0), (holding.UnderWay, holding.Cells.Sum(cell => cell.DroppedOut)));
        Assert.Equal((0, 1), (over.UnderWay, over.Cells.Sum(cell => cell.DroppedOut)));
    }

    [Fact]
    public async Task A_study_that_nobody_has_begun_has_empty_figures()
    {
        var study = (await Storage.AddLiveAsync(new SampleStudy())).Version.Study;
        var now = Storage.Clock.GetUtcNow();

        var reading = await Storage.Storage.Monitor.ReadAsync(study, new MonitorScope(now, now - TimeSpan.FromHours(2)), default);

        Assert.Empty(reading.Counts);
        Assert.Empty(reading.StepTimes);
        Assert.Null(reading.HourlyPay);
        Assert.Null(reading.LastActivity);
        Assert.All(reading.Hours, hour => Assert.Equal((0, 0), (hour.Arrivals, hour.Completions)));
    }

    private static decimal Hourly(ParticipantResult person) => (person.Base!.Value + person.Bonus!.Value) * 36_000_000_000m / (person.FinishedAt!.Value - person.StartedAt).Ticks;

    private static decimal Median(IReadOnlyList<decimal> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> rows)
    {
        var list = new List<T>();
        await foreach (var row in rows)
            list.Add(row);
        return list;
    }

    /// <summary>People of every sort, with times that differ.</summary>
    private async Task<StudyId> FillAsync()
    {
        var study = await Storage.AddLiveAsync(new SampleStudy { Methods = 3, PeoplePerCondition = 6 });
        for (var i = 0; i < 7; i++)
        {
            var person = await Storage.AdmitAsync(study, $"done{i}");
            for (var left = study.Plan.Path.Count; left > 0; left--)
            {
                Storage.Clock.Advance(TimeSpan.FromMilliseconds(137 * ((i * 31 + left * 17) % 23)));
                person = await Storage.AnswerAsync(study, person, steps: 1, rightGuesses: i % 4);
            }
        }

        var gone = await Storage.AnswerAsync(study, await Storage.AdmitAsync(study, "gone"), steps: 6);
        await Storage.Participations.ApplyAsync(study, gone.Code, new ParticipationCommand.Withdraw(DeleteData: false), default);
        await Storage.AnswerAsync(study, await Storage.AdmitAsync(study, "slow"), steps: 4);
        await Storage.Participations.DeclineAsync(study, TestStorage.Person("no"), default);
        Storage.Clock.Advance(study.Plan.Lease);
        await Storage.Participations.SweepAsync(default);
        await Storage.AnswerAsync(study, await Storage.AdmitAsync(study, "here"), steps: 8);
        return study.Version.Study;
    }
}

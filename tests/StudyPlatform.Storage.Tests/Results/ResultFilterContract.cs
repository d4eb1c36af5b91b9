using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Results;

/// <summary>Whose rows a filter lets through, whatever database they come from.</summary>
public abstract class ResultFilterContract : IAsyncLifetime
{
    private static readonly StudyId Study = new("sample");

    private TestStorage _storage = null!;
    private RunningStudy _first = null!;

    public static TheoryData<string> Filters => ["", "link", "prolific,link", "completed", "under-way,declined", "excluded", "not-excluded", "version 2", "version 1,2", "all at once", "nobody"];

    protected abstract Task<TestStorage> OpenAsync();

    public async ValueTask InitializeAsync()
    {
        _storage = await OpenAsync();
        var sample = new SampleStudy();
        _first = await _storage.AddLiveAsync(sample);
        var desk = new OperatorDesk(_storage, _first);
        await desk.FinishAsync("anna");
        await desk.DoAsync(await desk.FinishAsync("berta"), new OperatorCommand.Exclude("answered at random"));
        await desk.FinishAsync("carla", platform: Platform.Link);
        await desk.DoAsync(await _storage.AnswerAsync(_first, await desk.AdmitAsync("dora", Platform.Link), steps: 6), new OperatorCommand.Exclude("a colleague"));
        await _storage.Participations.DeclineAsync(_first, TestStorage.Person("emma"), default);
        var newer = sample with { Number = 2 };
        var second = newer.Build();
        await _storage.Studies.MoveAsync(Study, StudyState.Live, StudyState.Paused, default);
        Assert.True(await _storage.Studies.AddAsync(second.Version, newer.DefinitionBytes, StudyState.Draft, default));
        await _storage.Studies.MoveAsync(Study, StudyState.Paused, StudyState.Live, default);
        await new OperatorDesk(_storage, second).FinishAsync("frida");
        var other = await _storage.AddLiveAsync(new SampleStudy { Id = "other" });
        await new OperatorDesk(_storage, other).FinishAsync("elsewhere");
    }

    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task All_rows_of_whoever_fits_are_in_every_table_and_none_of_the_others(string name)
    {
        var filter = Of(name);
        await using var all = await _storage.Storage.Results.OpenAsync(Study, ResultFilter.None, default);
        await using var some = await _storage.Storage.Results.OpenAsync(Study, filter, default);

        var fitting = (await all.ParticipantsAsync(default).ToListAsync()).Where(row => Fits(row, filter)).ToList();

        Assert.Equal(Expected(name), fitting.Count);
        var ids = fitting.Select(row => row.Id).ToHashSet();
        Assert.Equal(fitting.Select(row => row.Id), (await some.ParticipantsAsync(default).ToListAsync()).Select(row => row.Id));
        Assert.Equal(await all.TrialsAsync(default).Where(row => ids.Contains(row.Participant)).ToListAsync(), await some.TrialsAsync(default).ToListAsync());
        Assert.Equal(await all.RankingsAsync(default).Where(row => ids.Contains(row.Participant)).ToListAsync(), await some.RankingsAsync(default).ToListAsync());
        Assert.Equal(await all.CommentsAsync(default).Where(row => ids.Contains(row.Participant)).ToListAsync(), await some.CommentsAsync(default).ToListAsync());
        Assert.Equal(await all.EventsAsync(default).Where(row => ids.Contains(row.Participant)).ToListAsync(), await some.EventsAsync(default).ToListAsync());
        Assert.Equal(await all.IdentifiersAsync(default).Where(row => ids.Contains(row.Participant)).ToListAsync(), await some.IdentifiersAsync(default).ToListAsync());
        Assert.Equal(fitting.Count, await _storage.Storage.Results.CountAsync(Study, filter, default));
        Assert.Equal(fitting.Count, (await some.StateAsync(default)).People);
    }

    [Fact]
    public async Task The_state_is_the_same_for_as_long_as_nothing_happens_and_another_after_anything_did()
    {
        var desk = new OperatorDesk(_storage, _first);
        var before = await StateAsync();

        Assert.Equal(before, await StateAsync());
        Assert.Equal(6, before.People);
        Assert.Equal(_storage.Clock.GetUtcNow(), before.LastAnswerAt!.Value, TimeSpan.FromMinutes(1));

        var gina = await desk.AdmitAsync("gina");
        var admitted = await StateAsync();
        await _storage.AnswerAsync(_first, gina, steps: 1);
        var answered = await StateAsync();
        await desk.DoAsync(gina, new OperatorCommand.Exclude("a test"));
        var excluded = await StateAsync();
        await desk.DoAsync(gina, new OperatorCommand.Include());
        var included = await StateAsync();

        Assert.Equal(5, new[] { before, admitted, answered, excluded, included }.Distinct().Count());
        Assert.Equal(_storage.Clock.GetUtcNow(), answered.LastAnswerAt!.Value, TimeSpan.FromMilliseconds(1));
        Assert.Equal(answered.LastAnswerAt, included.LastAnswerAt);
    }

    [Fact]
    public async Task A_study_that_nobody_came_to_has_a_state_too()
    {
        await _storage.AddLiveAsync(new SampleStudy { Id = "empty" });
        await using var results = await _storage.Storage.Results.OpenAsync(new StudyId("empty"), ResultFilter.None, default);

        Assert.Equal(new ResultState(0, 0, null), await results.StateAsync(default));
    }

    private static ResultFilter Of(string name) => name switch
    {
        "" => ResultFilter.None,
        "link" => new() { Sources = [Platform.Link] },
        "prolific,link" => new() { Sources = [Platform.Prolific, Platform.Link] },
        "completed" => new() { Statuses = [ParticipationStatus.Completed] },
        "under-way,declined" => new() { Statuses = [ParticipationStatus.UnderWay, ParticipationStatus.Declined] },
        "excluded" => new() { Exclusions = ExclusionChoice.Excluded },
        "not-excluded" => new() { Exclusions = ExclusionChoice.NotExcluded },
        "version 2" => new() { Versions = [2] },
        "version 1,2" => new() { Versions = [1, 2] },
        "all at once" => new() { Sources = [Platform.Prolific], Statuses = [ParticipationStatus.Completed], Exclusions = ExclusionChoice.NotExcluded, Versions = [1] },
        "nobody" => new() { Sources = [Platform.MechanicalTurk] },
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static int Expected(string name) => name switch
    {
        "" or "prolific,link" or "version 1,2" => 6,
        "link" or "under-way,declined" or "excluded" => 2,
        "completed" or "not-excluded" => 4,
        "version 2" or "all at once" => 1,
        _ => 0,
    };

    /// <summary>What a filter means, said a second time.</summary>
    private static bool Fits(ParticipantResult row, ResultFilter filter) =>
        (filter.Sources.Count == 0 || filter.Sources.Contains(row.Source))
        && (filter.Statuses.Count == 0 || filter.Statuses.Contains(row.Status))
        && (filter.Exclusions is ExclusionChoice.All || filter.Exclusions is ExclusionChoice.Excluded == row.ExclusionReason is not null)
        && (filter.Versions.Count == 0 || filter.Versions.Contains(row.Version.Number));

    private async Task<ResultState> StateAsync()
    {
        await using var results = await _storage.Storage.Results.OpenAsync(Study, ResultFilter.None, default);
        return await results.StateAsync(default);
    }
}

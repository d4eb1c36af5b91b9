using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Participants;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Monitoring;
using StudyPlatform.Web.Admin.Studies;
using StudyPlatform.Web.Hosting;

namespace StudyPlatform.Benchmarks.Dashboard;

/// <summary>
/// How long the server takes to read what each screen shows, with the site's own services on a running site. Drawing a page
/// from it is not in the figure: it does not grow with the study, since no screen shows more than a page of people.
/// </summary>
internal static class ScreensBenchmark
{
    /// <summary>Milliseconds within which 19 of 20 readings should end.</summary>
    private const double Goal = 200;

    /// <summary>Readings before any counts, until code is compiled and pages of the file are in memory.</summary>
    private const int WarmUp = 20;

    private static readonly StudyId Study = new(LargeStudy.Id);

    public static async Task<IReadOnlyList<Verdict>> RunAsync(DashboardBenchmarkOptions options)
    {
        var few = await MeasureAsync(options.People / 10, options.Rounds);
        var many = await MeasureAsync(options.People, options.Rounds);
        return
        [
            .. many.Keys.Select(screen => new Verdict(
                $"{screen}: milliseconds of 19 in 20 readings",
                At95(many[screen]),
                Goal,
                string.Create(CultureInfo.InvariantCulture, $"median {Median(many[screen]):0.0} ms with {options.People} participations, {Median(few[screen]):0.0} ms with {options.People / 10}"))),
        ];
    }

    private static async Task<Dictionary<string, List<double>>> MeasureAsync(int people, int rounds)
    {
        var watch = Stopwatch.StartNew();
        using var large = await LargeStudy.MakeAsync(people);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{people} participations made in {watch.Elapsed.TotalSeconds:0.0} s"));
        await using var site = await RunningSite.StartAsync(
            [$"--Site:DataFolder={large.DataFolder}", "--Site:DefaultStudy=false", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning"], TimeProvider.System, _ => { }, CancellationToken.None);
        var screens = await ScreensAsync(site.Services, people);
        var times = screens.Keys.ToDictionary(name => name, _ => new List<double>());
        for (var round = -WarmUp; round < rounds; round++)
        {
            // In turn, so that whatever else the machine does meets all of them.
            foreach (var (name, read) in screens)
            {
                watch.Restart();
                await read();
                if (round >= 0)
                    times[name].Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        return times;
    }

    private static async Task<Dictionary<string, Func<Task>>> ScreensAsync(IServiceProvider services, int people)
    {
        var queries = services.GetRequiredService<IParticipantQueries>();
        var payments = services.GetRequiredService<IPaymentStore>();
        var results = services.GetRequiredService<IResultSource>();
        var feed = services.GetRequiredService<MonitorFeed>();
        var owner = new AccountGrants([new Grant(AccountRole.Owner, null)]);
        var someone = (await queries.ListAsync(Study, new ParticipantQuery { Skip = people / 2, Take = 1 }, default)).Rows[0];
        await CheckAsync(feed, people);
        return new Dictionary<string, Func<Task>>(StringComparer.Ordinal)
        {
            ["list of studies"] = () => services.GetRequiredService<StudyList>().ReadAsync(owner, default),
            ["a study's page"] = () => services.GetRequiredService<StudyDetails>().ReadAsync(Study, default),
            ["monitor"] = () => feed.ReadNowAsync(Study),
            ["participants, first page"] = () => ListAsync(queries, new ParticipantQuery()),
            ["participants, last page by duration"] = () => ListAsync(queries, new ParticipantQuery { Order = ParticipantOrder.Duration, Descending = true, Skip = people - 50 }),
            ["participants, filtered and sorted by right guesses"] = () => ListAsync(
                queries, new ParticipantQuery { Filter = new() { Status = ParticipationStatus.Completed, Payment = PaymentState.Planned }, Order = ParticipantOrder.CorrectGuesses }),
            ["participants, search among platform's ids"] = () => ListAsync(queries, new ParticipantQuery { Filter = new() { Search = "n042" } }),
            ["one participant"] = () => Task.WhenAll(queries.TimelineAsync(Study, someone.Id, default), queries.IdentifiersAsync(Study, someone.Id, default)),
            ["payments"] = () => Task.WhenAll(payments.OverviewAsync(Study, default), payments.BatchesAsync(Study, default), payments.CapsAsync(Study, default)),
            ["results"] = () => Task.WhenAll(
                queries.CountsAsync(Study, default), results.CountAsync(Study, ResultFilter.None with { Statuses = [ParticipationStatus.Completed], Exclusions = ExclusionChoice.NotExcluded }, default)),
            ["audit log"] = () => services.GetRequiredService<IAuditLog>().ReadAsync(new AuditFilter(), 0, 50, default),
        };
    }

    /// <summary>That the figures are about as many people as was meant.</summary>
    private static async Task CheckAsync(MonitorFeed feed, int people)
    {
        var view = (await feed.ReadNowAsync(Study))!;
        if (view.Progress.Admitted != people || view.Progress.Completed != people * 7 / 10 || view.Reading.StepTimes.Count != view.Progress.Steps.Count)
            throw new InvalidOperationException($"The study of {people} people was not made as it should be: {view.Progress.Admitted} admitted, {view.Progress.Completed} completed.");
    }

    private static async Task ListAsync(IParticipantQueries queries, ParticipantQuery query)
    {
        var page = await queries.ListWithIdentifiersAsync(Study, query, default);
        if (page.Rows.Count == 0)
            throw new InvalidOperationException("A page of participants is empty.");
    }

    private static double At95(List<double> times) => times.Order().ElementAt((int)Math.Ceiling(0.95 * times.Count) - 1);

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}

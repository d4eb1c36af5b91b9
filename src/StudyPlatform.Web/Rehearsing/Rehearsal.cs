using StudyPlatform.Domain.Randomness;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Simulation.Dispositions;
using StudyPlatform.Simulation.Participants;
using StudyPlatform.Simulation.Results;
using StudyPlatform.Web.Export;
using StudyPlatform.Web.Hosting.Studies;

namespace StudyPlatform.Web.Rehearsing;

/// <summary>
/// Lets simulated participants go through the real pages of a study over HTTP until it is full, and looks whether all of
/// it comes out: pages, quotas, log, export and analysis.
/// </summary>
/// <param name="shelf">The site's bundles.</param>
/// <param name="clock">Real time.</param>
internal sealed class Rehearsal(BundleShelf shelf, TimeProvider clock)
{
    /// <summary>A participation of three real seconds takes a minute.</summary>
    private const double Pace = 20;

    /// <summary>After so many refills a study that is not full will not become so.</summary>
    private const int MostRounds = 8;

    /// <summary>Rehearses a study.</summary>
    /// <param name="study">The definition and bundle, read.</param>
    /// <param name="definition">The bytes of <c>study.json</c>.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="keepExport">Given the export's path while it is there, to keep a copy; null if nobody wants one.</param>
    /// <param name="cancellationToken">Gives up; nothing is left.</param>
    public async Task<RehearsalReport> RunAsync(
        RunningStudy study, ReadOnlyMemory<byte> definition, RehearsalOptions options, IProgress<RehearsalProgress>? progress, Func<string, Task>? keepExport, CancellationToken cancellationToken)
    {
        var began = clock.GetUtcNow();
        var started = clock.GetTimestamp();
        var effects = options.Effects ?? PlantedEffects.Graded(study.Plan.Definition.Methods, study.Plan.Bundle.Classes.Count);
        var isWhole = options.People is null || options.People >= study.Plan.Definition.People;
        var time = new RehearsalClock(clock, Pace);
        await using var site = await RehearsalSite.StartAsync(study.Version, definition, shelf, time, cancellationToken);

        var people = await TakePartAsync(site, time, study, options, effects, progress, cancellationToken);

        var checks = new List<RehearsalCheck> { RehearsalChecks.Participants(people) };
        progress?.Report(new RehearsalProgress("Checking the log", people.Count, people.Count));
        checks.Add(RehearsalChecks.Log([.. (await site.Stores.VerifyAsync(cancellationToken)).Faults.Select(fault => fault.ToString())]));
        progress?.Report(new RehearsalProgress("Exporting", people.Count, people.Count));
        var zip = site.PathOf("rehearsal.zip");
        await new StudyExport(site.Stores).WriteAsync(study.Plan.Definition.Id, zip, new ExportOptions { Identifiers = true }, cancellationToken);
        var tables = ExportedTables.Read(zip);
        checks.Add(RehearsalChecks.Quotas(study.Plan, tables.Participants, !isWhole));
        checks.Add(RehearsalChecks.Export(people, tables, study.Plan));
        progress?.Report(new RehearsalProgress("Analysing", people.Count, people.Count));
        checks.Add(RehearsalAnalysis.Check(zip, effects, options.Alpha, !isWhole, cancellationToken));
        if (keepExport is not null)
            await keepExport(zip);
        return new RehearsalReport(
            study.Version,
            began,
            clock.GetElapsedTime(started),
            options.Seed,
            isWhole,
            people.Count,
            people.Count(person => person.Ending is Ending.Completed),
            people.Count(person => person.Ending is Ending.DroppedOut),
            people.Sum(person => person.Requests),
            effects.Effects,
            checks);
    }

    /// <summary>Rounds of people: those who left hold their places until their time is over, and others then fill them.</summary>
    private static async Task<IReadOnlyList<ParticipantReport>> TakePartAsync(
        RehearsalSite site, RehearsalClock time, RunningStudy study, RehearsalOptions options, PlantedEffects effects, IProgress<RehearsalProgress>? progress, CancellationToken cancellationToken)
    {
        var wanted = (int)Math.Min(Math.Min(options.People ?? long.MaxValue, study.Plan.Definition.People), int.MaxValue);
        var disposition = new PlantedDisposition(study.Plan, effects);
        var all = new List<ParticipantReport>();
        for (var round = 0; round < MostRounds; round++)
        {
            var completed = all.Count(person => person.Ending is Ending.Completed);
            if (completed >= wanted || all.Exists(person => person.Ending is Ending.Failed))
                break;
            if (round > 0)
            {
                time.Skip(study.Plan.Lease + TimeSpan.FromMinutes(1));
                await site.Stores.Participations.SweepAsync(cancellationToken);
            }

            var crowd = new CrowdPlan
            {
                Servers = [site.Address],
                Study = study.Plan.Definition.Id.Value,
                People = wanted - completed,
                AtOnce = options.AtOnce,
                Seed = SeededRandom.Derive(options.Seed, (ulong)round),
                Source = CrowdSource.Rehearsal,
                Habits = options.Habits,
                Disposition = disposition,
            };
            var before = all.Count;
            var report = await Crowd.RunAsync(crowd, cancellationToken, ended: ended => progress?.Report(new RehearsalProgress("Taking part", before + ended, Math.Max(wanted, before + crowd.People))));
            all.AddRange(report.People);
        }

        return all;
    }
}

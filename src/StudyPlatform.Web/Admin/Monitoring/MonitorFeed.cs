using System.Collections.Concurrent;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using StudyPlatform.Domain.Monitoring;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Monitoring.Warnings;

namespace StudyPlatform.Web.Admin.Monitoring;

/// <summary>Reads how studies are going: once for each study and interval, however many people look.</summary>
public sealed class MonitorFeed(
    IStudyStore studies, IMonitorQueries queries, IPaymentStore payments, ServerPulse pulse, HealthCheckService health, MonitorOptions options, TimeProvider clock)
{
    /// <summary>The tag of the health checks that say whether the site can take people.</summary>
    public const string ReadyTag = "ready";

    // Whoever looks at every interval is to get new figures every time, also when a timer was a moment early.
    private readonly TimeSpan _freshness = options.Interval * 0.9;

    private readonly ConcurrentDictionary<StudyVersion, StudyDefinition> _definitions = new();
    private readonly Dictionary<StudyId, (long ReadAt, Task<MonitorView?> View)> _views = [];
    private readonly Lock _reading = new();

    /// <summary>A study's figures, not older than the interval; null if there is no such study.</summary>
    /// <exception cref="StoreException">The database cannot be read.</exception>
    public Task<MonitorView?> ReadAsync(StudyId study, CancellationToken cancellationToken)
    {
        lock (_reading)
        {
            if (!_views.TryGetValue(study, out var last) || last.View.IsFaulted || (last.View.IsCompleted && clock.GetElapsedTime(last.ReadAt) >= _freshness))
            {
                // Others may wait for it too, so nobody's leaving ends it.
                last = (clock.GetTimestamp(), ReadNowAsync(study));
                _views[study] = last;
            }

            return last.View.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Reads it now, for nobody else.</summary>
    public async Task<MonitorView?> ReadNowAsync(StudyId study)
    {
        if (await studies.FindAsync(study, CancellationToken.None) is not { } entry)
            return null;
        var versions = await studies.VersionsAsync(study, CancellationToken.None);
        var definitions = new Dictionary<int, StudyDefinition>();
        foreach (var version in versions)
            definitions.Add(version.Number, await DefinitionAsync(version));
        var current = definitions[entry.Current.Number];
        var now = clock.GetUtcNow();
        var reading = await queries.ReadAsync(study, new MonitorScope(now, now - options.History, FirstWithCurrency(definitions, entry.Current.Number)), CancellationToken.None);
        var progress = StudyProgress.Of(reading, current, definitions.ToDictionary(pair => pair.Key, pair => new StepPath(pair.Value.Trials)));
        var money = await payments.OverviewAsync(study, CancellationToken.None);
        var store = await health.CheckHealthAsync(check => check.Tags.Contains(ReadyTag), CancellationToken.None);
        var server = pulse.Read(store.Status is HealthStatus.Healthy);
        return new MonitorView(entry, current, reading, progress, money, server, WarningRules.Check(current, reading, progress, server, options));
    }

    private static int FirstWithCurrency(Dictionary<int, StudyDefinition> definitions, int current)
    {
        var first = current;
        while (definitions.TryGetValue(first - 1, out var before) && before.Pay.Currency == definitions[current].Pay.Currency)
            first--;
        return first;
    }

    private async Task<StudyDefinition> DefinitionAsync(StudyVersion version)
    {
        if (_definitions.TryGetValue(version, out var known))
            return known;
        var read = StudyReader.Parse(await studies.DefinitionAsync(version, CancellationToken.None));
        return _definitions.GetOrAdd(version, (read as StudyReading.Sound)?.Definition
            ?? throw new InvalidDataException($"The definition of version {version.Number} of study {version.Study} cannot be read by this program; it was added by another one."));
    }
}

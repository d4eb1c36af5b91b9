using System.Text;
using StudyPlatform.Analysis.Html;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Analysis.Tables;
using StudyPlatform.Analysis.Writing;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Export;

namespace StudyPlatform.Web.Reporting;

/// <summary>
/// Makes reports, one at a time for each study, and keeps the newest of them for as long as nothing happens in the study.
/// Answers are in memory only while they are analysed.
/// </summary>
internal sealed class ReportMaker(IStudyStore studies, StudyExport export, TimeProvider clock) : IDisposable
{
    /// <summary>Reports that are kept of a study: of different choices.</summary>
    private const int MostOfStudy = 4;

    private readonly Dictionary<StudyId, Place> _places = [];
    private readonly Lock _finding = new();

    /// <summary>The report of a study as it is now.</summary>
    /// <param name="study">Which study; it is there.</param>
    /// <param name="request">Which report.</param>
    /// <param name="progress">Told how far it is; not if it is there already.</param>
    /// <param name="cancellationToken">Gives up; whoever waits for the same makes it then.</param>
    public async Task<MadeReport> MakeAsync(StudyId study, ReportRequest request, IProgress<ReportStage>? progress, CancellationToken cancellationToken)
    {
        var place = PlaceOf(study);
        if (await FindAsync(study, request, cancellationToken) is { } kept)
            return kept;
        progress?.Report(ReportStage.Waiting);
        await place.Turn.WaitAsync(cancellationToken);
        try
        {
            // Perhaps it is the one that was waited for.
            if (await FindAsync(study, request, cancellationToken) is { } made)
                return made;
            var report = await ComputeAsync(study, request, progress, cancellationToken);
            place.Keep(request.Query, report);
            return report;
        }
        finally
        {
            place.Turn.Release();
        }
    }

    /// <summary>The report of a study as it is now, if it is there already; null if it has to be made.</summary>
    public async Task<MadeReport?> FindAsync(StudyId study, ReportRequest request, CancellationToken cancellationToken) =>
        PlaceOf(study).Find(request.Query) is { } kept && kept.State == await export.StateAsync(study, cancellationToken) && kept.Version == await CurrentAsync(study, cancellationToken) ? kept : null;

    public void Dispose()
    {
        foreach (var place in _places.Values)
            place.Turn.Dispose();
    }

    private async Task<MadeReport> ComputeAsync(StudyId study, ReportRequest request, IProgress<ReportStage>? progress, CancellationToken cancellationToken)
    {
        progress?.Report(ReportStage.Reading);
        // Before the answers: if a version is added meanwhile, the report is made again.
        var version = await CurrentAsync(study, cancellationToken);
        var (state, data) = await export.ReadAsync(study, cancellationToken);
        progress?.Report(ReportStage.Computing);
        var options = request.Options;
        return await Task.Run(() => WriteAsync(version, state, data, options, progress, cancellationToken), cancellationToken);
    }

    private async Task<MadeReport> WriteAsync(StudyVersion version, ResultState state, ResultData data, ReportOptions options, IProgress<ReportStage>? progress, CancellationToken cancellationToken)
    {
        var model = ReportBuilder.Build(data, options);
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(ReportStage.Writing);
        var page = ReportPage.Write(model);
        using var archive = new MemoryStream();
        await ReportArchive.WriteAsync(archive, model, ReportBuilder.Excluded(data, options), page, cancellationToken);
        return new MadeReport(version, state, clock.GetUtcNow(), model.Flow.Analysed, model.Plan?.Deviations ?? [], Encoding.UTF8.GetBytes(page), archive.ToArray());
    }

    private async Task<StudyVersion> CurrentAsync(StudyId study, CancellationToken cancellationToken) =>
        (await studies.FindAsync(study, cancellationToken))?.Current ?? throw new ArgumentException($"There is no study {study}.", nameof(study));

    private Place PlaceOf(StudyId study)
    {
        lock (_finding)
        {
            if (!_places.TryGetValue(study, out var place))
                _places.Add(study, place = new Place());
            return place;
        }
    }

    /// <summary>Where the reports of a study are made and kept.</summary>
    private sealed class Place
    {
        private readonly List<(string Query, MadeReport Report)> _kept = [];

        public SemaphoreSlim Turn { get; } = new(1);

        public MadeReport? Find(string query)
        {
            lock (_kept)
                return _kept.Find(kept => kept.Query == query).Report;
        }

        /// <summary>Keeps a report, and none that is older than its answers.</summary>
        public void Keep(string query, MadeReport report)
        {
            lock (_kept)
            {
                _kept.RemoveAll(kept => kept.Query == query || kept.Report.State != report.State || kept.Report.Version != report.Version);
                _kept.Insert(0, (query, report));
                if (_kept.Count > MostOfStudy)
                    _kept.RemoveAt(_kept.Count - 1);
            }
        }
    }
}

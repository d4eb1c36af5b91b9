using StudyPlatform.Domain.Rehearsals;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Hosting.Studies;

namespace StudyPlatform.Web.Rehearsing;

/// <summary>Runs rehearsals beside the site, one at a time, so that whoever started one need not stay on the page.</summary>
internal sealed partial class RehearsalRunner(
    IStudyStore studies, IRehearsalStore rehearsals, StudyLoading loading, BundleShelf shelf, TimeProvider clock, ILogger<RehearsalRunner> log) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stopping = new();
    private CancellationTokenSource? _cancelling;
    private Task _running = Task.CompletedTask;

    /// <summary>Raised whenever <see cref="Current"/> has changed; on any thread.</summary>
    public event EventHandler? Changed;

    /// <summary>The rehearsal under way, or how the last one ended; null before the first.</summary>
    public RehearsalRun? Current { get; private set; }

    /// <summary>Starts a rehearsal of a study's current version.</summary>
    /// <param name="study">Which one.</param>
    /// <param name="options">How.</param>
    /// <param name="account">Who started it.</param>
    /// <returns>False if another one is under way.</returns>
    public bool TryStart(StudyEntry study, RehearsalOptions options, string account)
    {
        ArgumentNullException.ThrowIfNull(study);
        lock (_gate)
        {
            if (!_running.IsCompleted || _stopping.IsCancellationRequested)
                return false;
            _cancelling?.Dispose();
            _cancelling = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
            var cancellation = _cancelling.Token;
            Current = new RehearsalRun(study.Current, account, clock.GetUtcNow(), new RehearsalRunState.UnderWay(new RehearsalProgress("Starting", 0, 0)));
            _running = Task.Run(() => RunAsync(study.Current, options, account, cancellation), CancellationToken.None);
        }

        Changed?.Invoke(this, EventArgs.Empty);
        return true;
    }

    /// <summary>Gives up the rehearsal under way; nothing of it is left.</summary>
    public void Cancel()
    {
        lock (_gate)
            _cancelling?.Cancel();
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        _cancelling?.Dispose();
        _stopping.Dispose();
    }

    private async Task RunAsync(StudyVersion version, RehearsalOptions options, string account, CancellationToken cancellationToken)
    {
        try
        {
            var running = await loading.LoadAsync(version, cancellationToken);
            var definition = await studies.DefinitionAsync(version, cancellationToken);
            var report = await new Rehearsal(shelf, clock).RunAsync(running, definition, options, new Reporting(this), keepExport: null, cancellationToken);
            await rehearsals.AddAsync(new RehearsalRecord(version, clock.GetUtcNow(), account, report.Counts, RehearsalJson.Text(report)), cancellationToken);
            Become(new RehearsalRunState.Ended(report));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Become(new RehearsalRunState.GivenUp());
        }
        catch (Exception exception)
        {
            // At the edge: nobody awaits this work, and whoever started it reads what became of it on the page.
            Failed(version.Study, exception);
            Become(new RehearsalRunState.Broken(Hosting.Sentences.Bare(exception)));
        }
    }

    private void Become(RehearsalRunState state)
    {
        lock (_gate)
            Current = Current! with { State = state };
        Changed?.Invoke(this, EventArgs.Empty);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The rehearsal of the study {Study} broke off")]
    private partial void Failed(StudyId study, Exception exception);

    private sealed class Reporting(RehearsalRunner runner) : IProgress<RehearsalProgress>
    {
        public void Report(RehearsalProgress value) => runner.Become(new RehearsalRunState.UnderWay(value));
    }
}

using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Rehearsals;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Hosting.Studies;

/// <summary>Going live: a study that cannot be loaded, or was changed at this moment, stays closed; one that was not rehearsed needs a reason.</summary>
internal sealed class StudyOpening(IStudyStore studies, IRehearsalStore rehearsals, StudyLoading loading)
{
    /// <summary>Lets newcomers in.</summary>
    /// <param name="entry">The study as the caller saw it.</param>
    /// <param name="reason">Why it goes live without a passed rehearsal of this very definition and bundle; null if no reason is given.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="audit">Makes the line of the audit log that is written with the move, given whether the study was rehearsed; null for none.</param>
    /// <exception cref="SiteException">The study's documents cannot be read.</exception>
    public async Task<StudyOpeningOutcome> OpenAsync(StudyEntry entry, string? reason, CancellationToken cancellationToken, Func<bool, AuditAction>? audit = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (StudyMoves.Apply(entry.State, StudyMove.Open) is not { } live)
            return new StudyOpeningOutcome.NotAllowed(entry.State);
        // Its participants would meet an error.
        await loading.LoadAsync(entry.Current, cancellationToken);
        var rehearsed = await rehearsals.HasPassedAsync(entry.Current, cancellationToken);
        if (!rehearsed && string.IsNullOrWhiteSpace(reason))
            return new StudyOpeningOutcome.NotRehearsed();
        return await studies.MoveAsync(entry.Id, entry.State, live, cancellationToken, entry.Current, audit?.Invoke(rehearsed))
            ? new StudyOpeningOutcome.Opened(entry with { State = live }, rehearsed)
            : new StudyOpeningOutcome.ChangedMeanwhile();
    }
}

using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Studies;
using StudyPlatform.Web.Participate;

namespace StudyPlatform.Web.Admin.Studies.Editing;

/// <summary>Opens a version for editing, and saves what was edited as the next one; whatever comes of that, nothing typed is lost.</summary>
internal sealed class VersionSaving(IStudyStore studies, IStudyCatalogue catalogue, StudyIntake intake)
{
    /// <summary>A version's two documents.</summary>
    /// <exception cref="SiteException">They cannot be read.</exception>
    public async Task<(byte[] Definition, Bundle Bundle)> ReadAsync(StudyVersion version, CancellationToken cancellationToken) =>
        (await studies.DefinitionAsync(version, cancellationToken), (await catalogue.VersionAsync(version, cancellationToken)).Plan.Bundle);

    /// <summary>Saves, and compares the draft from then on with the version that is the current one.</summary>
    /// <param name="editor">What was edited, without faults.</param>
    /// <param name="audit">The line of the audit log.</param>
    /// <param name="cancellationToken">Gives up; nothing is saved then.</param>
    /// <returns>Why nothing was saved, and what to do; null if it was.</returns>
    public async Task<string?> SaveAsync(StudyEditor editor, AuditAction audit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(editor);
        try
        {
            var bytes = editor.Bytes;
            switch (await intake.AddVersionAsync(bytes, editor.Current.Bundle, editor.Current, audit, cancellationToken))
            {
                case StudyIntakeOutcome.Added added:
                    editor.Rebase(added.Version, bytes, editor.Bundle);
                    return null;
                case StudyIntakeOutcome.ChangedMeanwhile { Entry.Current: var current }:
                    var (definition, bundle) = await ReadAsync(current, cancellationToken);
                    editor.Rebase(current, definition, bundle);
                    return $"version {current.Number} was saved by someone else meanwhile. What you changed is told against that version now: look at it before you save again.";
                case StudyIntakeOutcome.NotOpenToChange { Entry.State: StudyState.Closed }:
                    return "the study was closed meanwhile, and no version can be added any more. Take your text from “As text” into a duplicate of the study.";
                case StudyIntakeOutcome.NotOpenToChange:
                    return "the study went live meanwhile. Pause it on its page, in another tab, and save again here.";
                case StudyIntakeOutcome.Refused refused:
                    return string.Join(" ", refused.Faults.Select(fault => $"{fault.TrimEnd('.')}."));
                default:
                    return "it is the same as the current version.";
            }
        }
        catch (Exception exception) when (exception is StoreException or SiteException)
        {
            // What was typed must outlive a database that is away for a moment.
            return exception.Message;
        }
    }
}

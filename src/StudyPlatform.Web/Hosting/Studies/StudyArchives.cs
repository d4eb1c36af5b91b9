using StudyPlatform.Domain.Archives;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Hosting.Studies;

/// <summary>Studies as one file each, that reproduce definition and bundle on another site byte for byte.</summary>
internal sealed class StudyArchives(IStudyStore studies, BundleShelf shelf, StudyIntake intake)
{
    /// <summary>Reads the two documents of a version, after which it can be written.</summary>
    /// <returns>Writes the archive to a stream.</returns>
    /// <exception cref="SiteException">One is missing, was changed, or is not understood.</exception>
    public async Task<Func<Stream, CancellationToken, Task>> OpenAsync(StudyVersion version, CancellationToken cancellationToken)
    {
        await new StudyLoading(studies, shelf).LoadAsync(version, cancellationToken);
        var definition = await studies.DefinitionAsync(version, cancellationToken);
        var bundle = await File.ReadAllBytesAsync(Path.Combine(shelf.FolderOf(version.Bundle), Bundle.DocumentName), cancellationToken);
        return (output, stop) => ArchiveWriter.WriteAsync(output, definition, bundle, medium => File.OpenRead(shelf.FileOf(version.Bundle, medium)), stop);
    }

    /// <summary>Takes an archive in as a new study, a draft, under its own id.</summary>
    /// <param name="path">The zip.</param>
    /// <param name="audit">The line of the audit log.</param>
    /// <param name="cancellationToken">Gives up; nothing is added then.</param>
    /// <returns>As of <see cref="StudyIntake.AddNewAsync"/>.</returns>
    /// <exception cref="SiteException">The bundle cannot be copied.</exception>
    public async Task<StudyIntakeOutcome> ImportAsync(string path, AuditAction audit, CancellationToken cancellationToken)
    {
        switch (ArchiveReader.Read(path, cancellationToken))
        {
            case ArchiveReading.Faulty faulty:
                return new StudyIntakeOutcome.Refused(faulty.Faults);
            case ArchiveReading.Sound sound:
                var (study, definition, bundle) = sound.Manifest;
                // Of an archive that cannot be taken, no bundle is left here either.
                if (await studies.FindAsync(study, cancellationToken) is { } there && (there.Current.Definition, there.Current.Bundle) != (definition, bundle))
                    return new StudyIntakeOutcome.IdTaken(there);
                if (study.Value == StudyIntake.ReservedId)
                    return new StudyIntakeOutcome.Refused([StudyIntake.ReservedFault]);
                shelf.Take(path, sound.Bundle, cancellationToken);
                return await intake.AddNewAsync(sound.Definition, bundle, audit, cancellationToken);
            default:
                throw new InvalidOperationException("A reading is sound or faulty.");
        }
    }
}

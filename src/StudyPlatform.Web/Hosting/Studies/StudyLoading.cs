using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Hosting.Studies;

/// <summary>Reads a version's two documents, checking both against their hashes.</summary>
internal sealed class StudyLoading(IStudyStore studies, BundleShelf shelf)
{
    /// <exception cref="SiteException">One is missing, was changed, or is not understood.</exception>
    public async Task<RunningStudy> LoadAsync(StudyVersion version, CancellationToken cancellationToken)
    {
        var bytes = await studies.DefinitionAsync(version, cancellationToken);
        if (Domain.Bundles.Sha256Hash.Of(bytes) != version.Definition)
            throw new SiteException($"The definition of version {version.Number} of the study {version.Study} was changed in the database; restore the database from a backup.");
        if (StudyReader.Parse(bytes) is not StudyReading.Sound sound)
            throw new SiteException($"The definition of version {version.Number} of the study {version.Study} is not one that this program understands; run the program that took it in.");
        var bundle = shelf.Open(version.Bundle);
        return StudyRules.Check(sound.Definition, bundle) is [var fault, ..]
            ? throw new SiteException($"Version {version.Number} of the study {version.Study} is refused by the rules of this program ({fault}); run the program that took it in, or add a version that fits.")
            : new RunningStudy(version, new StudyPlan(sound.Definition, bundle));
    }
}

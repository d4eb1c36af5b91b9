using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Hosting.Studies;

/// <summary>Takes a definition and its bundle in, both whole or nothing.</summary>
internal sealed class StudyIntake(IStudyStore studies, BundleShelf shelf)
{
    /// <summary>Bytes of a <c>study.json</c> that are read; the default study has a few tens of thousands.</summary>
    private const int MaxDefinitionBytes = StudyReader.MaxBytes;

    /// <param name="definitionPath">A <c>study.json</c>.</param>
    /// <param name="bundlePath">A bundle's folder or zip.</param>
    /// <param name="state">The state that a study begins in which is new here.</param>
    /// <param name="cancellationToken">Gives up; nothing is added then.</param>
    /// <exception cref="SiteException">The bundle cannot be copied, or someone else added a version at this moment.</exception>
    public async Task<StudyIntakeOutcome> AddAsync(string definitionPath, string bundlePath, StudyState state, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        var bytes = ReadDefinition(definitionPath, faults);
        var definition = bytes is null ? null : Parse(definitionPath, bytes, faults);
        var found = BundleVerifier.Verify(bundlePath, cancellationToken: cancellationToken);
        faults.AddRange(found.Faults.Select(fault => $"{bundlePath}: {fault}"));
        if (definition is not null && found is { IsSound: true, Bundle: { } bundle })
            faults.AddRange(StudyRules.Check(definition, bundle).Select(fault => $"{definitionPath}: {fault}"));
        if (faults.Count > 0)
            return new StudyIntakeOutcome.Refused(faults);

        var entry = await studies.FindAsync(definition!.Id, cancellationToken);
        var version = new StudyVersion(definition.Id, (entry?.Current.Number ?? 0) + 1, Sha256Hash.Of(bytes), found.DocumentSha256!.Value);
        if (entry is not null && entry.Current with { Number = version.Number } == version)
        {
            // The copy on the shelf is mended by this where it had been damaged.
            shelf.Take(bundlePath, found, cancellationToken);
            return new StudyIntakeOutcome.Unchanged(entry);
        }

        if (entry is { State: StudyState.Live or StudyState.Closed })
            return new StudyIntakeOutcome.NotOpenToChange(entry);
        shelf.Take(bundlePath, found, cancellationToken);
        if (await studies.AddAsync(version, bytes, state, cancellationToken))
            return new StudyIntakeOutcome.Added(version);
        // Two server processes may start on one empty database, each with the default study.
        return await studies.FindAsync(version.Study, cancellationToken) is { } other && other.Current == version
            ? new StudyIntakeOutcome.Unchanged(other)
            : throw new SiteException($"Version {version.Number} of the study {version.Study} was added by someone else at this moment; run the same command again.");
    }

    private static byte[]? ReadDefinition(string path, List<string> faults)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length <= MaxDefinitionBytes)
            {
                var bytes = new byte[file.Length];
                file.ReadExactly(bytes);
                return bytes;
            }

            faults.Add($"{path}: has {file.Length} bytes, more than the {MaxDefinitionBytes} that are allowed; name a {StudyDefinition.DocumentName}.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            faults.Add($"{path}: cannot be read ({Sentences.Bare(exception)}); name a {StudyDefinition.DocumentName} that is there.");
        }

        return null;
    }

    private static StudyDefinition? Parse(string path, byte[] bytes, List<string> faults)
    {
        switch (StudyReader.Parse(bytes))
        {
            case StudyReading.Sound sound:
                return sound.Definition;
            case StudyReading.Faulty faulty:
                faults.AddRange(faulty.Faults.Select(fault => $"{path}: {fault}"));
                return null;
            default:
                throw new InvalidOperationException("A reading is sound or faulty.");
        }
    }
}

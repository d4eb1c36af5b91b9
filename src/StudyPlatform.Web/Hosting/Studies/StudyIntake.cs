using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Hosting.Studies;

/// <summary>
/// Takes a definition and its bundle in, both whole or nothing. A line of the audit log is written in the transaction of
/// what it is about; version and both hashes are put into its detail here. Where nothing is added, nothing is written.
/// </summary>
internal sealed class StudyIntake(IStudyStore studies, BundleShelf shelf)
{
    /// <summary>An id that no study can have: the dashboard's page for making one has this address.</summary>
    public const string ReservedId = "new";

    /// <summary>Why it is refused.</summary>
    public const string ReservedFault = $"id: is '{ReservedId}', which is an address of the dashboard's own; choose another";

    /// <summary>Takes files in, as a new study or as a new version of the study whose id the definition has.</summary>
    /// <param name="definitionPath">A <c>study.json</c>.</param>
    /// <param name="bundlePath">A bundle's folder or zip.</param>
    /// <param name="state">The state that a study begins in which is new here.</param>
    /// <param name="cancellationToken">Gives up; nothing is added then.</param>
    /// <param name="audit">Who does it, for the audit log; null for no line. Its action and subject are put right here.</param>
    /// <exception cref="SiteException">The bundle cannot be copied, or someone else changed the study at this moment.</exception>
    public async Task<StudyIntakeOutcome> AddAsync(string definitionPath, string bundlePath, StudyState state, CancellationToken cancellationToken, AuditAction? audit = null)
    {
        var faults = new List<string>();
        var bytes = DefinitionFile.Read(definitionPath, faults);
        var definition = bytes is null ? null : Parse(bytes, faults, $"{definitionPath}: ");
        var found = BundleVerifier.Verify(bundlePath, cancellationToken: cancellationToken);
        faults.AddRange(found.Faults.Select(fault => $"{bundlePath}: {fault}"));
        if (definition is not null && found is { IsSound: true, Bundle: { } bundle })
            faults.AddRange(StudyRules.Check(definition, bundle).Select(fault => $"{definitionPath}: {fault}"));
        if (faults.Count > 0)
            return new StudyIntakeOutcome.Refused(faults);

        var entry = await studies.FindAsync(definition!.Id, cancellationToken);
        var version = Next(definition.Id, entry, bytes!, found.DocumentSha256!.Value);
        // A copy on the shelf that had been damaged is mended by taking it again.
        if (IsSame(entry, version) || entry is not { State: StudyState.Live or StudyState.Closed })
            shelf.Take(bundlePath, found, cancellationToken);
        var outcome = await AddAsync(version, entry, bytes!, state, audit is null ? null : audit with { Subject = version.Study.Value, Action = version.Number == 1 ? "study.added" : "study.version-added" }, cancellationToken);
        return outcome is StudyIntakeOutcome.ChangedMeanwhile
            ? throw new SiteException($"Version {version.Number} of the study {version.Study} was added by someone else at this moment; run the same command again.")
            : outcome;
    }

    /// <summary>Adds a study that is new here, as a draft.</summary>
    /// <param name="definition">The bytes of its <c>study.json</c>.</param>
    /// <param name="bundle">A bundle on the shelf.</param>
    /// <param name="audit">The line of the audit log.</param>
    /// <param name="cancellationToken">Gives up; nothing is added then.</param>
    /// <returns>Added, refused, or, if the id is taken, <see cref="StudyIntakeOutcome.Unchanged"/> by the very same study or <see cref="StudyIntakeOutcome.IdTaken"/>.</returns>
    public async Task<StudyIntakeOutcome> AddNewAsync(ReadOnlyMemory<byte> definition, Sha256Hash bundle, AuditAction audit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(audit);
        var faults = new List<string>();
        if (Check(definition, bundle, faults) is not { } read)
            return new StudyIntakeOutcome.Refused(faults);
        var outcome = await AddAsync(Next(read.Id, entry: null, definition, bundle), entry: null, definition, StudyState.Draft, audit with { Subject = read.Id.Value }, cancellationToken);
        return outcome is StudyIntakeOutcome.ChangedMeanwhile && await studies.FindAsync(read.Id, cancellationToken) is { } there
            ? IsSame(there, there.Current with { Definition = Sha256Hash.Of(definition.Span), Bundle = bundle }) ? new StudyIntakeOutcome.Unchanged(there) : new StudyIntakeOutcome.IdTaken(there)
            : outcome;
    }

    /// <summary>Adds a new version of a study, whose id the definition has to have.</summary>
    /// <param name="definition">The bytes of its <c>study.json</c>.</param>
    /// <param name="bundle">A bundle on the shelf.</param>
    /// <param name="expectedCurrent">The version that the change was made from; if another has come since, nothing is overwritten.</param>
    /// <param name="audit">The line of the audit log.</param>
    /// <param name="cancellationToken">Gives up; nothing is added then.</param>
    public async Task<StudyIntakeOutcome> AddVersionAsync(ReadOnlyMemory<byte> definition, Sha256Hash bundle, StudyVersion expectedCurrent, AuditAction audit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(expectedCurrent);
        ArgumentNullException.ThrowIfNull(audit);
        var faults = new List<string>();
        var read = Check(definition, bundle, faults);
        if (read is not null && read.Id != expectedCurrent.Study)
            faults.Add($"id: is '{read.Id}', but this is a version of the study {expectedCurrent.Study}; a study keeps its id, so write that, or make a new study");
        if (faults.Count > 0)
            return new StudyIntakeOutcome.Refused(faults);
        if (await studies.FindAsync(expectedCurrent.Study, cancellationToken) is not { } entry)
            return new StudyIntakeOutcome.Refused([$"The study {expectedCurrent.Study} is not there; make a new study instead."]);
        return entry.Current != expectedCurrent
            ? new StudyIntakeOutcome.ChangedMeanwhile(entry)
            : await AddAsync(Next(entry.Id, entry, definition, bundle), entry, definition, StudyState.Draft, audit with { Subject = entry.Id.Value }, cancellationToken);
    }

    /// <summary>Adds a version whose documents are sound.</summary>
    private async Task<StudyIntakeOutcome> AddAsync(StudyVersion version, StudyEntry? entry, ReadOnlyMemory<byte> definition, StudyState state, AuditAction? audit, CancellationToken cancellationToken)
    {
        if (entry is not null && IsSame(entry, version))
            return new StudyIntakeOutcome.Unchanged(entry);
        if (entry is { State: StudyState.Live or StudyState.Closed })
            return new StudyIntakeOutcome.NotOpenToChange(entry);
        if (await studies.AddAsync(version, definition, state, cancellationToken, audit is null ? null : VersionDetail.AddTo(audit, version)))
            return new StudyIntakeOutcome.Added(version);
        // Two server processes may start on one empty database, each with the default study.
        var other = await studies.FindAsync(version.Study, cancellationToken) ?? throw new InvalidOperationException($"The study {version.Study} refused its first version.");
        return other.Current == version ? new StudyIntakeOutcome.Unchanged(other)
            : other.Current.Number == version.Number - 1 ? new StudyIntakeOutcome.NotOpenToChange(other)
            : new StudyIntakeOutcome.ChangedMeanwhile(other);
    }

    private StudyDefinition? Check(ReadOnlyMemory<byte> bytes, Sha256Hash hash, List<string> faults)
    {
        var definition = Parse(bytes, faults);
        try
        {
            var bundle = shelf.Open(hash);
            if (definition is not null)
                faults.AddRange(StudyRules.Check(definition, bundle).Select(fault => fault.ToString()));
        }
        catch (SiteException fault)
        {
            faults.Add(fault.Message);
        }

        return faults.Count == 0 ? definition : null;
    }

    private static StudyVersion Next(StudyId study, StudyEntry? entry, ReadOnlyMemory<byte> definition, Sha256Hash bundle) =>
        new(study, (entry?.Current.Number ?? 0) + 1, Sha256Hash.Of(definition.Span), bundle);

    private static bool IsSame(StudyEntry? entry, StudyVersion version) => entry is not null && entry.Current with { Number = version.Number } == version;

    private static StudyDefinition? Parse(ReadOnlyMemory<byte> bytes, List<string> faults, string prefix = "")
    {
        switch (StudyReader.Parse(bytes))
        {
            case StudyReading.Sound { Definition.Id.Value: ReservedId }:
                faults.Add(prefix + ReservedFault);
                return null;
            case StudyReading.Sound sound:
                return sound.Definition;
            case StudyReading.Faulty faulty:
                faults.AddRange(faulty.Faults.Select(fault => $"{prefix}{fault}"));
                return null;
            default:
                throw new InvalidOperationException("A reading is sound or faulty.");
        }
    }
}

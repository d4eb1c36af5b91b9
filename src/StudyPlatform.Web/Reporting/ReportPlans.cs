using StudyPlatform.Analysis.Planning;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Hosting;

namespace StudyPlatform.Web.Reporting;

/// <summary>
/// Plans of analyses, in the data folder by their hashes: a plan is never replaced, so that whoever names it by its hash
/// always gets the same report.
/// </summary>
internal sealed class ReportPlans(DataFolder data)
{
    /// <summary>The most plans of a study.</summary>
    public const int Most = 50;

    private const string Ending = ".json";

    /// <summary>The plans of a study, the one that was added last first.</summary>
    public IReadOnlyList<StoredPlan> List(StudyId study)
    {
        var folder = FolderOf(study);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*" + Ending).Select(Read).OfType<StoredPlan>().OrderByDescending(plan => plan.AddedAt).ThenBy(plan => plan.File.Sha256, StringComparer.Ordinal)]
            : [];
    }

    /// <summary>A plan of a study by its hash; null if there is none.</summary>
    public StoredPlan? Find(StudyId study, string sha256) =>
        Sha256Hash.IsValid(sha256) && PathOf(study, sha256) is var path && File.Exists(path) ? Read(path) : null;

    /// <summary>Adds a plan.</summary>
    /// <param name="current">The study's current version.</param>
    /// <param name="name">What the file is called where it comes from.</param>
    /// <param name="bytes">The file as the command <c>plan</c> wrote it.</param>
    /// <exception cref="IOException">It cannot be written; nothing of it is left.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not write it.</exception>
    public PlanAddition Add(StudyVersion current, string name, ReadOnlyMemory<byte> bytes)
    {
        switch (PlanDocument.Read(name, bytes.Span))
        {
            case PlanReading.Faulty faulty:
                return new PlanAddition.Refused(faulty.Sentence);
            case PlanReading.Sound { File: var file } when SourcesOf(file.Plan) is null:
                return new PlanAddition.Refused($"{file.Name} names the sources {string.Join(", ", file.Plan.Sources)}, but must name none or some of {string.Join(", ", ExportFields.Words<Platform>())}; name a plan as the plan command wrote it.");
            case PlanReading.Sound { File: var file } when Find(current.Study, file.Sha256) is { } there:
                return new PlanAddition.Added(there, [.. Remarks(current, file.Plan)]);
            case PlanReading.Sound when List(current.Study).Count >= Most:
                return new PlanAddition.Refused($"There are {Most} plans of this study already; take one of them, or have an operator take files out of {FolderOf(current.Study)}.");
            case PlanReading.Sound { File: var file }:
                Write(PathOf(current.Study, file.Sha256), bytes.Span);
                return new PlanAddition.Added(Find(current.Study, file.Sha256)!, [.. Remarks(current, file.Plan)]);
            default:
                throw new InvalidOperationException("A reading is sound or faulty.");
        }
    }

    /// <summary>The sources that a plan is about; null if one of its words is none.</summary>
    public static IReadOnlyList<Platform>? SourcesOf(AnalysisPlan plan)
    {
        var known = Enum.GetValues<Platform>().ToDictionary(source => ResultText.Of(source), StringComparer.Ordinal);
        return plan.Sources.All(known.ContainsKey) ? [.. plan.Sources.Select(source => known[source])] : null;
    }

    private static IEnumerable<string> Remarks(StudyVersion current, AnalysisPlan plan)
    {
        if (plan.Study != current.Study.Value)
            yield return $"It is about the study {plan.Study}, and not about {current.Study}: every analysis will be exploratory.";
        if (plan.DefinitionSha256 is { } definition && definition != current.Definition.Value)
            yield return "It was made for another version of the study than the current one: every analysis of people who saw another version will be exploratory.";
    }

    private static StoredPlan? Read(string path) =>
        PlanDocument.Read(AnalysisPlan.DocumentName, File.ReadAllBytes(path)) is PlanReading.Sound { File: var file } && file.Sha256 == Path.GetFileNameWithoutExtension(path)
            ? new StoredPlan(file, new DateTimeOffset(File.GetLastWriteTimeUtc(path), TimeSpan.Zero))
            : null;

    /// <summary>Writes a plan whole or not at all; a copy that was damaged is mended.</summary>
    private static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        PrivateFolder.Make(Path.GetDirectoryName(path)!);
        var incoming = $"{path}-{Guid.NewGuid():N}";
        try
        {
            using (var file = PrivateFolder.Create(incoming))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            File.Move(incoming, path, overwrite: true);
        }
        finally
        {
            File.Delete(incoming);
        }
    }

    private string FolderOf(StudyId study) => Path.Combine(data.Plans, study.Value);

    private string PathOf(StudyId study, string sha256) => Path.Combine(FolderOf(study), sha256 + Ending);
}

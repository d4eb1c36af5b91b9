using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Admin.Studies.Editing.Drafts;

/// <summary>What came of looking at a draft: by the reader, by its rules with the bundle, and as a version of this study.</summary>
/// <param name="Definition">The definition, unless the reader refuses it.</param>
/// <param name="Findings">What is wrong; with none it can be saved.</param>
public sealed record DraftCheck(StudyDefinition? Definition, IReadOnlyList<DraftFinding> Findings)
{
    /// <summary>What is wrong at a place itself.</summary>
    public IEnumerable<DraftFinding> At(string place) => Findings.Where(finding => finding.Place == place);

    /// <param name="text">The draft.</param>
    /// <param name="study">The study of which it is to be a version.</param>
    /// <param name="bundle">What it is to run on.</param>
    public static DraftCheck Of(string text, StudyId study, Bundle bundle)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(bundle);
        var reading = StudyReader.Parse(text);
        var definition = (reading as StudyReading.Sound)?.Definition;
        List<StudyFault> faults = reading is StudyReading.Faulty faulty ? [.. faulty.Faults] : [.. StudyRules.Check(definition!, bundle)];
        if (definition is not null && definition.Id != study)
            faults.Add(new StudyFault("id", $"is '{definition.Id}', but this is the study '{study}'", $"put '{study}' there; a study of another id is made by duplicating this one"));
        if (faults.Count == 0)
            return new DraftCheck(definition, []);
        var lines = PlaceLines.Of(text);
        return new DraftCheck(definition, [.. faults.Select(fault => Find(fault, lines))]);
    }

    private static DraftFinding Find(StudyFault fault, PlaceLines lines)
    {
        var (place, problem, remedy) = (fault.Place == StudyDefinition.DocumentName ? "" : fault.Place, fault.Problem, fault.Remedy);
        if (place.Length == 0 && problem.StartsWith("is not JSON", StringComparison.Ordinal))
            remedy = "look there and at the line before: a comma, a quotation mark or a bracket is missing or too many";
        // A key that is not there has a field all the same.
        if (Missing(problem) is { } key)
            (place, problem) = (DraftPlace.Key(place, key), "is missing");
        return new DraftFinding(place, place.Length == 0 ? "The document" : DraftPlace.Describe(place), new StudyFault("", problem, remedy).ToString()[2..], lines.LineOf(place));
    }

    private static string? Missing(string problem)
    {
        const string Begin = "lacks the key '";
        return problem.StartsWith(Begin, StringComparison.Ordinal) && problem.EndsWith('\'') ? problem[Begin.Length..^1] : null;
    }
}

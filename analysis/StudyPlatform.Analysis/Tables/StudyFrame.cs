using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Analysis.Tables;

/// <summary>What result tables are read against: the study's methods and questions.</summary>
/// <param name="Title">The study's title; null where no definition is at hand.</param>
/// <param name="Methods">In the study's order.</param>
/// <param name="RankingQuestions">Ids; preference and understandability first where they are asked.</param>
/// <param name="Demographics">What definitions say about the demographic questions; null where none is at hand.</param>
/// <param name="Definitions">SHA-256 of every definition that is at hand.</param>
public sealed record StudyFrame(
    string? Title,
    IReadOnlyList<ReportMethod> Methods,
    IReadOnlyList<string> RankingQuestions,
    IReadOnlyList<DemographicQuestion>? Demographics,
    IReadOnlyList<string> Definitions)
{
    /// <summary>The id of the question which method is preferred.</summary>
    public const string Preference = "preference";

    /// <summary>The id of the question which method is more understandable.</summary>
    public const string Understandability = "understandability";

    private static readonly IReadOnlyDictionary<MethodId, string> KnownNames = new Dictionary<MethodId, string>
    {
        [MethodId.Responsibility] = "Responsibility",
        [MethodId.GradCam] = "Grad-CAM",
        [MethodId.Lime] = "LIME",
        [MethodId.Shap] = "SHAP",
        [MethodId.Influence] = "Influence functions",
        [MethodId.NearestNeighbour] = "Nearest neighbour",
    };

    /// <summary>The paper's six methods and two questions: for tables that come without a definition.</summary>
    public static StudyFrame OfPaper { get; } = new(
        null, [.. KnownNames.Select(known => new ReportMethod(known.Key, known.Value))], [Preference, Understandability], null, []);

    /// <summary>What the versions of a study have in common and beside each other.</summary>
    /// <param name="versions">The current definition first, each with the SHA-256 of its document. At least one.</param>
    /// <param name="names">Names of methods for readers, as far as a bundle gives them.</param>
    public static StudyFrame Of(IReadOnlyList<(StudyDefinition Definition, string Sha256)> versions, IReadOnlyDictionary<MethodId, string> names)
    {
        ArgumentNullException.ThrowIfNull(versions);
        ArgumentNullException.ThrowIfNull(names);
        var definitions = versions.Select(version => version.Definition).ToList();
        return new(
            definitions[0].Title,
            [.. definitions.SelectMany(definition => definition.Methods).Distinct()
                .Select(method => new ReportMethod(method, names.GetValueOrDefault(method) ?? KnownNames.GetValueOrDefault(method) ?? method.Value))],
            [.. definitions.SelectMany(definition => definition.Ranking).Select(question => question.Id.Value).Distinct(StringComparer.Ordinal)
                .OrderBy(id => id switch { Preference => 0, Understandability => 1, _ => 2 })],
            [.. definitions.SelectMany(definition => definition.Demographics).DistinctBy(question => question.Id).Select(Known)],
            [.. versions.Select(version => version.Sha256)]);
    }

    private static DemographicQuestion Known(Question question) => new(
        question.Id.Value,
        question.Text,
        question switch { Question.SingleChoice => DemographicKind.Choice, Question.Number => DemographicKind.Number, _ => DemographicKind.Words },
        question is Question.SingleChoice single ? [.. single.Choices.Select(choice => new DemographicChoice(choice.Id, choice.Text))] : []);
}

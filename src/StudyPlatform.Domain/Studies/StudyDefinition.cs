using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Domain.Studies;

/// <summary>What a study asks of whom: the content of <c>study.json</c>, format <c>studyplatform-study/1</c>.</summary>
/// <param name="Id">The last part of the study link.</param>
/// <param name="Title">As participants read it.</param>
/// <param name="Seed">Every random choice of the study follows from it.</param>
/// <param name="Methods">Two or more of the bundle's; every unordered pair of them is a condition.</param>
/// <param name="PeoplePerCondition">How many people each condition is to have.</param>
/// <param name="Trials">How many images a participant sees, and how many of them the model got wrong.</param>
/// <param name="Images">Who may see which image.</param>
/// <param name="TimeLimit">From consent; participants are told.</param>
/// <param name="Grace">How much longer than the limit a place is kept for someone under way.</param>
/// <param name="Pay">What a participant gets.</param>
/// <param name="Texts">Markdown.</param>
/// <param name="Demographics">In the order of asking.</param>
/// <param name="AttentionChecks">Questions with one right answer.</param>
/// <param name="Ranking">The comparisons of the two methods at the end.</param>
/// <param name="ColourMap">Of the bundle's saliency maps; part of the stimulus, and so of the definition.</param>
/// <param name="Platforms">Where participants may come from.</param>
/// <param name="Contact">Whom to ask, as participants read it: a sentence that stands for <c>{contact}</c> in the texts.</param>
public sealed record StudyDefinition(
    StudyId Id,
    string Title,
    ulong Seed,
    IReadOnlyList<MethodId> Methods,
    int PeoplePerCondition,
    TrialCounts Trials,
    ImagePolicy Images,
    TimeSpan TimeLimit,
    TimeSpan Grace,
    Payment Pay,
    StudyTexts Texts,
    IReadOnlyList<Question> Demographics,
    IReadOnlyList<AttentionCheck> AttentionChecks,
    IReadOnlyList<RankingQuestion> Ranking,
    string ColourMap,
    PlatformSettings Platforms,
    string Contact = StudyDefinition.DefaultContact)
{
    /// <summary>The value of <c>format</c>.</summary>
    public const string Format = "studyplatform-study/1";

    /// <summary>The document's usual name.</summary>
    public const string DocumentName = "study.json";

    /// <summary>What stands for <see cref="Contact"/> until a researcher has said more.</summary>
    public const string DefaultContact = "If you have a question, please write to the researcher who invited you, through the platform or the message that brought you here.";

    /// <summary>Conditions: unordered pairs of methods.</summary>
    public int Conditions => Methods.Count * (Methods.Count - 1) / 2;

    /// <summary>People that make the study complete.</summary>
    public long People => (long)Conditions * PeoplePerCondition;
}

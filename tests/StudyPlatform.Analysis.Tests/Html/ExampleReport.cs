using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Statistics.Results;
using TestResult = StudyPlatform.Analysis.Reporting.TestResult;

namespace StudyPlatform.Analysis.Tests.Html;

/// <summary>
/// A report as the paper's study could have given it: six methods, fifteen pairs of twenty people. Its numbers follow a
/// fixed rule and belong together where a sentence is made from several; they are nobody's.
/// </summary>
internal static class ExampleReport
{
    private const int PeoplePerPair = 20;

    private static readonly (MethodId Id, string Name)[] Names =
    [
        (MethodId.Responsibility, "Responsibility"), (MethodId.GradCam, "Grad-CAM"), (MethodId.Lime, "LIME"),
        (MethodId.Shap, "SHAP"), (MethodId.Influence, "Influence functions"), (MethodId.NearestNeighbour, "Nearest neighbour"),
    ];

    public static Refusal Refusal { get; } = new(RefusalKind.TooFewRows, "There are 3 people and 4 parameters: more people are needed.");

    private static List<(MethodId A, MethodId B, int Index)> Pairs { get; } =
        [.. Names.SelectMany((a, i) => Names.Skip(i + 1).Select(b => (a.Id, b.Id))).Select((pair, i) => (pair.Item1, pair.Item2, i))];

    /// <summary>Everything could be computed.</summary>
    public static ReportModel Full { get; } = new(
        "How do you read explanations of an image classifier?",
        "default",
        [.. Names.Select(method => new ReportMethod(method.Id, method.Name))],
        new ReportScope(IncludesRehearsal: false, [], 0.05, 0.95, 1, 2000, Part: null),
        Plan: null,
        new ParticipantFlow(352, [new("came in a rehearsal", 12)], 340, 14, 326, [new("ran out of time", 11), new("left before the end", 5)], 310, [new("answered everything within seconds", 7), new("had their answers deleted", 3)], 300,
            [.. Pairs.Select(pair => new ConditionCount(pair.A, pair.B, 21 + (pair.Index % 2), 10, 10))]),
        new Sample(300,
            [
                new("age", "How old are you?", DemographicKind.Choice, 300, 0, [new("18-24", "18 to 24", 70), new("25-34", "25 to 34", 130), new("35-44", "35 to 44", 100)], null),
                new("years", "For how many years have you used a computer?", DemographicKind.Number, 290, 10, [], new NumberSummary(290, 21.3, 8.1, 1, 9, 15, 20, 27, 36, 51)),
                new("gender-words", "If you like, describe your gender in your own words.", DemographicKind.Words, 4, 296, [], null),
            ],
            [new("prolific", "Prolific", 290), new("link", "the plain link", 10)],
            new NumberSummary(300, 9.7, 2.8, 4.1, 5.6, 7.7, 9.2, 11.4, 14.8, 19.9)),
        new Table3(
            [.. Names.Select((method, i) => new Table3Row(method.Id, 100, 59 - (4 * i), 53 - (2 * i), 62.6 - i, 3.7 + i, 83.64 - (7 * i), PaperFigures.Table3[method.Id]))],
            ["The counts of “more preferred” add up to 300 here and to 297 in the paper, so they cannot all be equal."]),
        [
            new("preference", "More preferred", [.. Pairs.Select(pair => Choice(pair, 17 - pair.Index))]),
            new("understandability", "More understandable", [.. Pairs.Select(pair => Choice(pair, 12 - (pair.Index / 3)))]),
        ],
        [.. Pairs.Select(pair => new PairAccuracy(pair.A, pair.B, PeoplePerPair, 100, 64 - pair.Index, new Estimate(0.64 - (pair.Index / 100.0), Around(0.64 - (pair.Index / 100.0), 0.07, "t")), 0.2))],
        [.. Names.Select((method, i) => new MethodAccuracy(method.Id, 100, 500, 310 - (10 * i), Share(0.62 - (0.02 * i)), Share(0.7 - (0.02 * i)), Share(0.5), i == 3 ? null : Share(0.65)))],
        [.. new[] { "labelled", "guess" }.SelectMany((phase, p) => Names.Select((method, i) => new ResponseTimes(method.Id, phase, 100, i == 0 ? 3 : 0,
            new NumberSummary(500, 9.6 + i + p, 7.4, 0.8, 2.2, 4.6 + (0.2 * i), 7.2 + (0.4 * i) + p, 12.1 + i, 26.3, 240.5),
            new Estimate(7.4 + (0.4 * i) + p, Around(7.4 + (0.4 * i) + p, 0.8, "percentile bootstrap")))))],
        [.. new[] { ("order", "Which method was shown first", 0.31), ("d_age", "How old are you?", 4.2e-41), ("d_years", "For how many years have you used a computer?", 0.072) }.Select(Manova)],
        [
            Family("preference", "Preference, pair by pair", pair => Binomial(pair, 17 - pair.Index)),
            Family("understandability", "Understandability, pair by pair", pair => Binomial(pair, 12 - (pair.Index / 3))),
            Family("accuracy", "Accuracy, method against method", pair => new PairwiseTest(pair.A, pair.B, 160, null, "Mann–Whitney U, asymptotic", 3120.5 + pair.Index, 0.04 + (0.05 * pair.Index), Math.Min(1, 0.6 + (0.05 * pair.Index)), new EffectSize("rank-biserial correlation", 0.12 - (0.01 * pair.Index), Around(0.12 - (0.01 * pair.Index), 0.15, "Fisher")), null)),
        ],
        [Ranking("preference", "Preference", 0.0042), Ranking("understandability", "Understandability", 0.213)],
        [
            Model("mixed", "Mixed logistic regression", "adaptive Gauss–Hermite quadrature, 15 points", 0.61),
            Model("cluster-robust", "Logistic regression, cluster-robust", "maximum likelihood with CR1 standard errors", null),
        ],
        [
            new("manova.order", "The groups have equal covariances.", "Box’s M", new TestResult("χ² (Box)", 12.3, 10, 0.266), "Nothing speaks against it."),
            new("manova.order", "The residuals are normal together.", "Mardia’s skewness", new TestResult("χ² (Mardia)", 243.8, 20, 3.1e-40), "They are not; with groups of this size Pillai’s trace bears it."),
        ],
        [
            new("Pair accuracy", "Mean over the pairs containing the method of the mean accuracy of the people given that pair, ± standard deviation over those pairs."),
            new("Preference accuracy", "Mean accuracy of the people who preferred the method."),
        ],
        ["Each method was seen by 100 people, not 75.", "“More preferred” adds up to 297, not 300."],
        ["Three people have no time from their browser; the server’s stands for it."],
        new Provenance(
            [new("participants.csv", 61_234, new string('a', 64), 352), new("trials.csv", 412_345, new string('b', 64), 3260), new("rankings.csv", 31_234, new string('c', 64), 620)],
            [new DefinitionUse(new string('d', 64), 352, Present: true)],
            [new("StudyPlatform.Analysis", "0.1.0"), new(".NET", "10.0.1"), new("MathNet.Numerics", "5.0.0")],
            "report --results results.zip --out report"));

    /// <summary>Three people: nothing could be tested.</summary>
    public static ReportModel Refused { get; } = Full with
    {
        Manova = [.. Full.Manova.Select(analysis => analysis with { Result = Refusal })],
        Pairwise = [.. Full.Pairwise.Select((analysis, i) => analysis with { Result = i == 0 ? Refusal : Unanswered(analysis.Result.Require()) })],
        BradleyTerry = [.. Full.BradleyTerry.Select(analysis => analysis with { Result = Refusal })],
        AccuracyModels = [.. Full.AccuracyModels.Select(analysis => analysis with { Result = Refusal })],
        Assumptions = [.. Full.Assumptions.Select(check => check with { Result = Refusal })],
    };

    /// <summary>Nobody has come yet.</summary>
    public static ReportModel Empty { get; } = Refused with
    {
        Flow = new ParticipantFlow(0, [], 0, 0, 0, [], 0, [], 0, [.. Pairs.Select(pair => new ConditionCount(pair.A, pair.B, 0, 0, 0))]),
        Sample = new Sample(0, [], [], null),
        Table3 = new Table3([.. Names.Select(method => new Table3Row(method.Id, 0, 0, 0, null, null, null, null))], []),
        Choices = [.. Full.Choices.Select(matrix => matrix with { Pairs = [.. matrix.Pairs.Select(pair => pair with { People = 0, ChosenA = 0, ShareA = null })] })],
        PairAccuracy = [.. Full.PairAccuracy.Select(pair => new PairAccuracy(pair.A, pair.B, 0, 0, 0, null, null))],
        Accuracy = [.. Names.Select(method => new MethodAccuracy(method.Id, 0, 0, 0, null, null, null, null))],
        ResponseTimes = [.. Full.ResponseTimes.Select(times => times with { People = 0, ByServer = 0, Seconds = null, Median = null })],
        Assumptions = [],
        Notices = [],
    };

    private static PairChoice Choice((MethodId A, MethodId B, int Index) pair, int chosenA) =>
        new(pair.A, pair.B, PeoplePerPair, chosenA, Share(chosenA / (double)PeoplePerPair));

    private static PairwiseTest Binomial((MethodId A, MethodId B, int Index) pair, int chosenA)
    {
        // Near enough to the exact test for a page: what is tested here is the writing.
        var p = chosenA == 10 ? 1 : Math.Min(1, Math.Exp(-Math.Pow(Math.Abs(chosenA - 10) - 0.5, 2) / 8));
        return new(pair.A, pair.B, PeoplePerPair, chosenA, "exact binomial", chosenA, p, Math.Min(1, 8 * p), new EffectSize("share less a half", (chosenA / (double)PeoplePerPair) - 0.5, null), null);
    }

    private static Outcome<PairwiseFamily> Unanswered(PairwiseFamily family) =>
        family with { Tests = [.. family.Tests.Select(test => test with { Statistic = null, P = null, PHolm = null, Effect = null, Refusal = Refusal })] };

    private static Analysis<PairwiseFamily> Family(string question, string title, Func<(MethodId A, MethodId B, int Index), PairwiseTest> test) =>
        new($"pairwise.{question}", title, $"Each pair of methods by itself: {question}.", AnalysisStatus.Exploratory, new PairwiseFamily(question, "Holm", [.. Pairs.Select(test)]));

    private static Analysis<BradleyTerryRanking> Ranking(string question, string title, double p) =>
        new($"bradley-terry.{question}", title, "All choices between methods on one scale.", AnalysisStatus.Exploratory, new BradleyTerryRanking(question, 300,
            [.. Names.Select((method, i) => new BradleyTerryAbility(method.Id, 60 - (4 * i), 100, 0.5 - (0.2 * i), 0.16, Around(0.5 - (0.2 * i), 0.31, "Wald")))],
            new TestResult("χ² (likelihood ratio)", 17.1, 5, p), new TestResult("χ² (deviance)", 9.87, 10, 0.452), [new Warning(WarningKind.SmallSample, "Some pairs have few people.")]));

    private static Analysis<ManovaTerm> Manova((string Term, string Label, double P) term) => new(
        $"manova.{term.Term}", term.Label, "Guesses right, preference, understandability and time together, by one term after the other.", AnalysisStatus.Exploratory,
        new ManovaTerm(term.Term, term.Label, 300, [], ["guesses right", "preference", "understandability", "median time"],
            [.. new[] { "pillai", "wilks", "hotelling-lawley", "roy" }.Select(statistic => new ManovaTest(statistic, 0.0123, 1.31, 4, 295, term.P, Math.Min(1, 3 * term.P), 0.012))],
            [.. new[] { "guesses right", "preference", "understandability", "median time" }.Select(dependent => new UnivariateTest(dependent, 0.87, 1, 298, 0.35, 1, 0.003))],
            []));

    private static Analysis<AccuracyModel> Model(string model, string title, string method, double? personSd) => new(
        $"accuracy.{model}", title, "Every guess by the two methods shown and by whether the model was right.", AnalysisStatus.Exploratory,
        new AccuracyModel(model, method, 300, 1500,
            [.. new[] { ("intercept", "Intercept"), ("model_correct", "Model right") }.Concat(Names.Select(name => (name.Id.Value, name.Name))).Select((term, i) => new AccuracyTerm(term.Item1, term.Item2, 0.4 - (0.1 * i), 0.13, (0.4 - (0.1 * i)) / 0.13, 0.02 + (0.1 * i), Math.Exp(0.4 - (0.1 * i)), Around(Math.Exp(0.4 - (0.1 * i)), 0.3, "Wald")))],
            personSd, new TestResult("χ² (Wald)", 6.02, 5, 0.304), []));

    private static Estimate Share(double share) => new(share, Around(share, 0.05, "Wilson"));

    private static Interval Around(double middle, double half, string method) => new(middle - half, middle + half, 0.95, method);
}

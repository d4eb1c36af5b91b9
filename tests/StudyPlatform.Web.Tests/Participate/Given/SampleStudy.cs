using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Tests.Participate.Given;

/// <summary>A small study: six methods, five classes, twelve right and twelve wrong stimuli besides the tutorial's two.</summary>
public static class SampleStudy
{
    private static readonly string[] Classes = ["bird", "cat", "dog", "aircraft", "car"];

    private static readonly (string Id, string Name, MethodKind Kind, string Style)[] Methods =
    [
        ("responsibility", "Responsibility", MethodKind.Example, ""),
        ("grad-cam", "Grad-CAM", MethodKind.Saliency, "heat"),
        ("lime", "LIME", MethodKind.Saliency, "segments"),
        ("shap", "SHAP", MethodKind.Saliency, "signed"),
        ("influence", "Influence functions", MethodKind.Example, ""),
        ("nearest-neighbour", "Nearest neighbour", MethodKind.Example, ""),
    ];

    private static readonly Sha256Hash Zero = new(new string('0', Sha256Hash.Length));

    public static StudyDefinition Definition { get; } = new(
        new StudyId("sample"),
        "Understanding <image> models",
        Seed: 7,
        [.. Methods.Select(method => new MethodId(method.Id))],
        PeoplePerCondition: 20,
        new TrialCounts(Labelled: 5, Guess: 5, Wrong: 5),
        ImagePolicy.Balanced,
        TimeLimit: TimeSpan.FromMinutes(15),
        Grace: TimeSpan.FromMinutes(15),
        new Payment(3.00m, 0.20m, "USD"),
        new StudyTexts(
            "You will look at *pictures*. <script>alert(1)</script>\n\n# Who asks\n\n[The group](https://example.org/group), [not this](javascript:alert(1)).",
            "I am 18 or older.",
            "A classifier names what it sees.",
            "An explanation tells why.",
            Methods.ToDictionary(method => new MethodId(method.Id), method => $"How {method.Name} is read."),
            "Thanks for your time.",
            "That is fine.",
            "This study is for adults."),
        [
            new Question.SingleChoice(new QuestionId("age"), "How old are you?", Required: true,
                [new Choice("under-18", "under 18", ScreensOut: true), new Choice("18-29", "18 to 29"), new Choice("30-plus", "30 or older")]),
            new Question.SingleChoice(new QuestionId("gender"), "Your gender?", Required: false, [new Choice("female", "female"), new Choice("male", "male")]),
            new Question.Number(new QuestionId("years"), "Years of experience with machine learning?", Required: true, Least: 0, Most: 60),
            new Question.FreeText(new QuestionId("job"), "Your occupation?", Required: false, MaxLength: 40),
        ],
        [
            new AttentionCheck(new QuestionId("awake"), new Step(StepKind.Tutorial, 2), "Please choose blue.", [new Choice("red", "Red"), new Choice("blue", "Blue")], "blue", ScreensOut: true),
        ],
        [
            new RankingQuestion(new QuestionId("preference"), "Which do you prefer?", "Why?",
                [new Choice("explanation", "The explanation"), new Choice("label", "The label"), new Choice("other", "Another reason", OwnWords: true)]),
            new RankingQuestion(new QuestionId("understandability"), "Which do you understand better?", "Why is that?",
                [new Choice("explanation", "The explanation"), new Choice("other", "Another reason", OwnWords: true)]),
        ],
        "cividis",
        new PlatformSettings(PlainLinks.Open, Prolific: null, MechanicalTurk: null, CloudResearch: null));

    public static Bundle Bundle { get; } = new(
        new BundleId("sample"), "Sample", DateTimeOffset.UnixEpoch, "CC0-1.0",
        [.. Classes.Select(name => new ClassName(name))],
        new BundleDataset("sample", Zero, 10, 10),
        new BundleModel("vgg16", 224, 0, 1, 1, 0.001, Zero, 0.8),
        [.. Methods.Select(Method)],
        new BundleTutorial(new StimulusId("s0001"), new StimulusId("s0002")),
        [.. Enumerable.Range(1, 26).Select(Stimulus)]);

    /// <summary>A version of a definition.</summary>
    public static RunningStudy Running(StudyDefinition definition, Bundle bundle) =>
        new(new StudyVersion(definition.Id, 1, Zero, Zero), new StudyPlan(definition, bundle));

    /// <summary>The bytes of a medium: no picture, but a content of its own.</summary>
    public static byte[] Medium(int stimulus, string what) => [0xFF, 0xD8, 0xFF, .. System.Text.Encoding.ASCII.GetBytes($"{stimulus} {what}")];

    /// <summary>Every medium of the bundle, by its path.</summary>
    public static Dictionary<MediaPath, byte[]> Media() =>
        Enumerable.Range(1, 26)
            .SelectMany(stimulus => Methods.Select(method => method.Id).Append("image").Select(what => Medium(stimulus, what)))
            .ToDictionary(bytes => MediaPath.Of(bytes));

    private static BundleMethod Method((string Id, string Name, MethodKind Kind, string Style) method) => new(
        new MethodId(method.Id), method.Name, method.Kind,
        method.Style.Length == 0
            ? JsonParameters.Empty
            : JsonParameters.From(new Dictionary<string, object?> { ["rendering"] = new Dictionary<string, object?> { ["style"] = method.Style } }));

    /// <summary>Odd ones are predicted rightly, even ones as the next class.</summary>
    private static BundleStimulus Stimulus(int number)
    {
        var actual = number % Classes.Length;
        var predicted = number % 2 == 1 ? actual : (actual + 1) % Classes.Length;
        return new BundleStimulus(
            new StimulusId($"s{number:0000}"), MediaPath.Of(Medium(number, "image")),
            new ClassName(Classes[actual]), new ClassName(Classes[predicted]),
            [.. Classes.Select((_, index) => index == predicted ? 1.0 : 0.0)],
            Methods.ToDictionary(method => new MethodId(method.Id), method => Explanation(number, method.Id, method.Kind, Classes[predicted])));
    }

    private static BundleExplanation Explanation(int number, string method, MethodKind kind, string trainingClass)
    {
        var image = MediaPath.Of(Medium(number, method));
        return kind is MethodKind.Saliency ? new BundleExplanation.Saliency(image) : new BundleExplanation.Example(image, new ClassName(trainingClass), number);
    }
}

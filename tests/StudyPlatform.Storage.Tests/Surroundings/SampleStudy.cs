using System.Text;
using StudyPlatform.Domain.Assignment;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Storage.Tests.Surroundings;

/// <summary>A small study on a made-up bundle, and answers to its steps.</summary>
public sealed record SampleStudy
{
    public string Id { get; init; } = "sample";

    public int Methods { get; init; } = 3;

    public int PeoplePerCondition { get; init; } = 4;

    /// <summary>Stimuli for trials that the model got right, and as many that it got wrong.</summary>
    public int Stimuli { get; init; } = 20;

    public ImagePolicy Images { get; init; } = ImagePolicy.Balanced;

    public TrialCounts Trials { get; init; } = new(2, 3, 2);

    public int Number { get; init; } = 1;

    public static IReadOnlyList<ClassName> Classes { get; } = [new("bird"), new("cat"), new("dog"), new("aircraft"), new("car")];

    public byte[] DefinitionBytes => Encoding.UTF8.GetBytes($$"""{"id":"{{Id}}","number":{{Number}}}""");

    public RunningStudy Build()
    {
        MethodId[] all = [MethodId.Responsibility, MethodId.GradCam, MethodId.Lime, MethodId.Shap, MethodId.Influence, MethodId.NearestNeighbour];
        var methods = all[..Methods];
        var bundle = Bundle(methods);
        var question = new Question.SingleChoice(new QuestionId("age"), "Age?", Required: true, [new Choice("18-29", "18 to 29"), new Choice("under-18", "Under 18", ScreensOut: true)]);
        var definition = new StudyDefinition(
            new StudyId(Id), "Sample", Seed: 7, methods, PeoplePerCondition, Trials, Images, TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(5),
            new Payment(3.00m, 0.20m, "USD"),
            new StudyTexts("i", "c", "c", "e", methods.ToDictionary(method => method, _ => "m"), "t", "d", "s"),
            [question, new Question.FreeText(new QuestionId("job"), "Job?", Required: false, 100)],
            [new AttentionCheck(new QuestionId("awake"), new Step(StepKind.Tutorial, 1), "Awake?", [new Choice("yes", "Yes"), new Choice("no", "No")], "yes", ScreensOut: false)],
            [
                new RankingQuestion(new QuestionId("preference"), "Which?", "Why?", [new Choice("explanation", "E"), new Choice("other", "O", OwnWords: true)]),
                new RankingQuestion(new QuestionId("understandability"), "Which?", "Why?", [new Choice("explanation", "E"), new Choice("other", "O", OwnWords: true)]),
            ],
            "cividis",
            new PlatformSettings(PlainLinks.Open, null, null, null));
        var version = new StudyVersion(new StudyId(Id), Number, Sha256Hash.Of(DefinitionBytes), Sha256Hash.Of(Encoding.UTF8.GetBytes("bundle " + Stimuli)));
        return new RunningStudy(version, new StudyPlan(definition, bundle));
    }

    /// <summary>A fitting answer to the step that is awaited.</summary>
    /// <param name="study">The study.</param>
    /// <param name="participation">Whose.</param>
    /// <param name="right">Whether a guess is to be right.</param>
    public static ParticipationCommand.Submit Answer(RunningStudy study, Participation participation, bool right = true)
    {
        var step = study.Plan.Path[participation.StepIndex];
        var cell = participation.Cell;
        StepAnswer answer = step.Kind switch
        {
            StepKind.Demographics => new StepAnswer.Demographics([new(new QuestionId("age"), "18-29"), new(new QuestionId("job"), "café, \"owner\"")]),
            StepKind.Tutorial => new StepAnswer.TutorialRead(),
            StepKind.Labelled => new StepAnswer.LabelledSeen(),
            StepKind.Guess => new StepAnswer.Guess(Guess(study, participation, step, right)),
            StepKind.Ranking => new StepAnswer.Ranking(
            [
                new(new QuestionId("preference"), cell.First, cell.Second, "explanation", null),
                new(new QuestionId("understandability"), cell.Second, cell.First, "other", "=1+1, \"clear\"\r\nto me"),
            ]),
            _ => new StepAnswer.Comments("Fine – 良い 🙂"),
        };
        var checks = study.Plan.ChecksOn(step).Select(check => new CheckAnswer(check.Id, check.Expected, Passed: true)).ToList();
        return new ParticipationCommand.Submit(step, answer, checks, step.Kind is StepKind.Guess ? new ClientTiming(1234, 56) : null);
    }

    private static ClassName Guess(RunningStudy study, Participation participation, Step step, bool right)
    {
        var predicted = study.Plan.Stimulus(participation.Stimuli[study.Plan.TrialOf(step)!.Value - 1]).Predicted;
        return right ? predicted : Classes.First(name => name != predicted);
    }

    private Bundle Bundle(MethodId[] methods)
    {
        var medium = new MediaPath(Sha256Hash.Of("x"u8), MediaType.Jpeg);
        var stimuli = Enumerable.Range(0, 2 * Stimuli + 2).Select(i => new BundleStimulus(
            new StimulusId($"s{i:0000}"), medium, Classes[i % 5], Classes[(i + i % 2) % 5], [1, 0, 0, 0, 0],
            methods.ToDictionary(method => method, _ => (BundleExplanation)new BundleExplanation.Saliency(medium)))).ToList();
        return new Bundle(
            new BundleId("made-up"), "Made up", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), "CC0", Classes,
            new BundleDataset("none", Sha256Hash.Of("d"u8), 1, 1), new BundleModel("vgg16", 224, 0, 1, 1, 0.001, Sha256Hash.Of("w"u8), 0.5),
            [.. methods.Select(method => new BundleMethod(method, method.Value, MethodKind.Saliency, JsonParameters.Empty))],
            new BundleTutorial(stimuli[0].Id, stimuli[1].Id), stimuli);
    }
}

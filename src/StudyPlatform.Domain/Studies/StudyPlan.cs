using StudyPlatform.Domain.Assignment;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;

namespace StudyPlatform.Domain.Studies;

/// <summary>A definition with the bundle it runs on, and what follows from the two; immutable, one for all participants.</summary>
public sealed class StudyPlan
{
    private readonly Dictionary<StimulusId, BundleStimulus> _stimuli;
    private readonly ILookup<Step, AttentionCheck> _checks;
    private readonly HashSet<QuestionAnswer> _excluding;

    /// <summary>Joins the two.</summary>
    /// <exception cref="ArgumentException">They do not agree: <see cref="StudyRules"/> was not asked first.</exception>
    public StudyPlan(StudyDefinition definition, Bundle bundle)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(bundle);
        if (StudyRules.Check(definition, bundle) is [var fault, ..])
            throw new ArgumentException(fault.ToString(), nameof(definition));
        Definition = definition;
        Bundle = bundle;
        Path = new StepPath(definition.Trials);
        Cells = Cell.Of(definition.Methods);
        RightStimuli = [.. bundle.Trials.Where(stimulus => stimulus.IsCorrect).Select(stimulus => stimulus.Id)];
        WrongStimuli = [.. bundle.Trials.Where(stimulus => !stimulus.IsCorrect).Select(stimulus => stimulus.Id)];
        _stimuli = bundle.Stimuli.ToDictionary(stimulus => stimulus.Id);
        _checks = definition.AttentionChecks.ToLookup(check => check.Step);
        _excluding =
        [
            .. definition.Demographics.OfType<Question.SingleChoice>()
                .SelectMany(question => question.Choices.Where(choice => choice.ScreensOut).Select(choice => new QuestionAnswer(question.Id, choice.Id))),
        ];
    }

    public StudyDefinition Definition { get; }

    public Bundle Bundle { get; }

    /// <summary>The steps of every participant.</summary>
    public StepPath Path { get; }

    /// <summary>Every ordered pair of methods.</summary>
    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>Stimuli for trials that the model got right.</summary>
    public IReadOnlyList<StimulusId> RightStimuli { get; }

    /// <summary>Stimuli for trials that the model got wrong.</summary>
    public IReadOnlyList<StimulusId> WrongStimuli { get; }

    /// <summary>How long a place is held for someone who was admitted.</summary>
    public TimeSpan Lease => Definition.TimeLimit + Definition.Grace;

    /// <exception cref="KeyNotFoundException">The bundle has no such stimulus.</exception>
    public BundleStimulus Stimulus(StimulusId id) => _stimuli[id];

    /// <summary>The attention checks on a step's page, in the definition's order.</summary>
    public IEnumerable<AttentionCheck> ChecksOn(Step step) => _checks[step];

    /// <summary>Whether the study is not for people who answer so.</summary>
    public bool ScreensOut(QuestionAnswer answer) => _excluding.Contains(answer);

    /// <summary>The position of a step's trial among all trials, from 1; null if the step is no trial.</summary>
    public int? TrialOf(Step step) => step.Kind switch
    {
        StepKind.Labelled => step.Number,
        StepKind.Guess => Definition.Trials.Labelled + step.Number,
        _ => null,
    };
}

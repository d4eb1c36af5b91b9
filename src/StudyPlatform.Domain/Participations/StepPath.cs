using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Participations;

/// <summary>The steps of a study in their order, from the first after consent to the last before completion.</summary>
public sealed class StepPath
{
    /// <summary>What a classifier does, what an explanation is, the first method, the second method.</summary>
    public const int TutorialPages = 4;

    private readonly Step[] _steps;
    private readonly Dictionary<Step, int> _indices;

    /// <summary>The path of everyone in a study with so many trials.</summary>
    public StepPath(TrialCounts trials)
    {
        ArgumentNullException.ThrowIfNull(trials);
        _steps =
        [
            new Step(StepKind.Demographics, 1),
            .. Numbered(StepKind.Tutorial, TutorialPages),
            .. Numbered(StepKind.Labelled, trials.Labelled),
            .. Numbered(StepKind.Guess, trials.Guess),
            new Step(StepKind.Ranking, 1),
            new Step(StepKind.Comments, 1),
        ];
        _indices = _steps.Select((step, index) => (step, index)).ToDictionary(pair => pair.step, pair => pair.index);
    }

    /// <summary>How many steps there are; a participation at this index has answered them all.</summary>
    public int Count => _steps.Length;

    public Step this[int index] => _steps[index];

    /// <summary>The step's index, or null if it is not on the path.</summary>
    public int? IndexOf(Step step) => _indices.TryGetValue(step, out var index) ? index : null;

    private static IEnumerable<Step> Numbered(StepKind kind, int count) => Enumerable.Range(1, count).Select(number => new Step(kind, number));
}

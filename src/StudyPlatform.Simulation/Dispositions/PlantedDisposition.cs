using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Randomness;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Simulation.Forms;
using StudyPlatform.Simulation.Participants;

namespace StudyPlatform.Simulation.Dispositions;

/// <summary>
/// A crowd that attends, is not screened out, and on which each method has a stated effect: guesses are right with the mean
/// probability of the two methods shown, choices follow Bradley and Terry (1952).
/// </summary>
public sealed class PlantedDisposition : IDisposition
{
    private readonly StudyPlan _plan;
    private readonly PlantedEffects _effects;
    private readonly PictureIndex _pictures;
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <param name="plan">The study.</param>
    /// <param name="effects">One for each of its methods.</param>
    public PlantedDisposition(StudyPlan plan, PlantedEffects effects)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(effects);
        _plan = plan;
        _effects = effects;
        _pictures = new PictureIndex(plan.Bundle);
        foreach (var check in plan.Definition.AttentionChecks)
            _known[FieldNames.Check(check.Id)] = check.Expected;
    }

    public IReadOnlyDictionary<string, string> Answers(ShownPage page, SeededRandom random)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(random);
        if (page.Form is null)
            return _known;
        var answers = new Dictionary<string, string>(_known, StringComparer.Ordinal);
        foreach (var question in _plan.Definition.Demographics.OfType<Question.SingleChoice>().Where(question => question.Choices.Any(choice => choice.ScreensOut)))
        {
            var harmless = question.Choices.Where(choice => !choice.ScreensOut).ToList();
            if (harmless.Count > 0)
                answers[FieldNames.Demographic(question.Id)] = harmless[random.NextInt(harmless.Count)].Id;
        }

        if (Asks(page, FieldNames.Guess) && _pictures.Find(page) is { } seen)
            answers[FieldNames.Guess] = Guess(seen, random).Value;
        foreach (var question in _plan.Definition.Ranking)
        {
            if (Offered(page.Form, FieldNames.Preferred(question.Id)) is [var first, var second])
                answers[FieldNames.Preferred(question.Id)] = (Chooses(first, second, random) ? first : second).Value;
        }

        return answers;
    }

    public double DropOut(ShownPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return _pictures.Find(page) is { } seen ? 1 - seen.Explanations.Aggregate(1.0, (stays, methods) => stays * (1 - methods.Average(method => _effects.Find(method)?.DropOut ?? 0))) : 0;
    }

    private static bool Asks(ShownPage page, string field) => page.Form!.Controls.Any(control => control.Name == field);

    private static List<MethodId> Offered(HtmlForm form, string field) =>
        [.. form.Controls.Where(control => control.Kind is ControlKind.Radio && control.Name == field && MethodId.IsValid(control.Value)).Select(control => new MethodId(control.Value))];

    private ClassName Guess(SeenStimulus seen, SeededRandom random)
    {
        var probabilities = seen.Explanations.Select(methods => methods.Average(method => _effects.Find(method)?.GuessRight ?? 0.5)).ToList();
        if (random.NextBool(probabilities.Count == 0 ? 0.5 : probabilities.Average()))
            return seen.Stimulus.Predicted;
        var others = _plan.Bundle.Classes.Where(name => name != seen.Stimulus.Predicted).ToList();
        return others[random.NextInt(others.Count)];
    }

    private bool Chooses(MethodId first, MethodId second, SeededRandom random) =>
        random.NextBool(1 / (1 + Math.Exp((_effects.Find(second)?.Strength ?? 0) - (_effects.Find(first)?.Strength ?? 0))));
}

using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Simulation.Dispositions;

/// <summary>The effects that a rehearsal's participants are given, and that its analysis ought to find again.</summary>
public sealed class PlantedEffects
{
    private readonly Dictionary<MethodId, MethodEffect> _byMethod = [];

    /// <param name="effects">One for each method, each method once.</param>
    /// <exception cref="ArgumentException">A method is named twice, or a value is out of its range.</exception>
    public PlantedEffects(IReadOnlyList<MethodEffect> effects)
    {
        ArgumentNullException.ThrowIfNull(effects);
        foreach (var effect in effects)
        {
            if (effect.GuessRight is not (>= 0 and <= 1))
                throw new ArgumentException($"The probability of a right guess with {effect.Method} is {effect.GuessRight}, but must be from 0 to 1.", nameof(effects));
            if (effect.DropOut is not (>= 0 and <= 1))
                throw new ArgumentException($"The probability of leaving because of {effect.Method} is {effect.DropOut}, but must be from 0 to 1.", nameof(effects));
            if (!double.IsFinite(effect.Strength))
                throw new ArgumentException($"The strength of {effect.Method} is no number.", nameof(effects));
            if (!_byMethod.TryAdd(effect.Method, effect))
                throw new ArgumentException($"The method {effect.Method} is given two effects; give it one.", nameof(effects));
        }

        Effects = effects;
    }

    /// <summary>In the order they were given.</summary>
    public IReadOnlyList<MethodEffect> Effects { get; }

    /// <summary>Null for a method that was given none.</summary>
    public MethodEffect? Find(MethodId method) => _byMethod.GetValueOrDefault(method);

    /// <summary>
    /// Effects of which a full sample of the default study finds the best: the first method helps and is liked most, the
    /// last least, the others in even steps between.
    /// </summary>
    /// <param name="methods">From best to worst.</param>
    /// <param name="classes">How many classes there are to guess from; the worst method leaves guessing near chance.</param>
    public static PlantedEffects Graded(IReadOnlyList<MethodId> methods, int classes)
    {
        ArgumentNullException.ThrowIfNull(methods);
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        const double Best = 0.85;
        const double StrengthSpan = 3;
        var worst = 1.2 / classes;
        return new PlantedEffects([.. methods.Select((method, index) =>
        {
            var share = methods.Count == 1 ? 0 : (double)index / (methods.Count - 1);
            return new MethodEffect(method, Best + share * (worst - Best), StrengthSpan * (0.5 - share));
        })]);
    }

    /// <summary>No method differs from another: what a rehearsal must not find an effect in, but for one time in twenty.</summary>
    public static PlantedEffects None(IReadOnlyList<MethodId> methods) => new([.. methods.Select(method => new MethodEffect(method, 0.5, 0))]);
}

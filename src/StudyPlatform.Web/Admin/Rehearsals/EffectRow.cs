using StudyPlatform.Domain.Bundles;
using StudyPlatform.Simulation.Dispositions;

namespace StudyPlatform.Web.Admin.Rehearsals;

/// <summary>What a method is to do to simulated people, while it is typed; null where a field is empty or no number.</summary>
internal sealed class EffectRow(MethodEffect effect)
{
    public MethodId Method { get; } = effect.Method;

    public double? GuessRight { get; set; } = Math.Round(effect.GuessRight, 2);

    public double? Strength { get; set; } = Math.Round(effect.Strength, 2);

    public double? DropOut { get; set; } = effect.DropOut;

    /// <summary>The effect, or null if a value is missing or out of its range.</summary>
    public MethodEffect? Effect => GuessRight is >= 0 and <= 1 && Strength is >= -MostStrength and <= MostStrength && DropOut is >= 0 and <= 1
        ? new MethodEffect(Method, GuessRight.Value, Strength.Value, DropOut.Value)
        : null;

    /// <summary>At a difference of twice as much nobody ever chooses the weaker one.</summary>
    public const double MostStrength = 20;
}

namespace StudyPlatform.Statistics.Distributions;

/// <summary>Both tails of a distribution at a point. One of them was computed directly, with its logarithm; the other is its complement.</summary>
/// <param name="Lower">Probability below the point.</param>
/// <param name="Upper">Probability above it.</param>
internal readonly record struct Tails(double Lower, double Upper)
{
    public static readonly Tails AllAbove = new(0, 1) { LogOfDirect = double.NegativeInfinity, LowerIsDirect = true };

    public static readonly Tails AllBelow = AllAbove.Swapped;

    /// <summary>The natural logarithm of the tail that was computed directly, also where that underflows.</summary>
    private double LogOfDirect { get; init; }

    private bool LowerIsDirect { get; init; }

    public double LogLower => LowerIsDirect ? LogOfDirect : LogOfComplement(Upper);

    public double LogUpper => LowerIsDirect ? LogOfComplement(Lower) : LogOfDirect;

    public Tails Swapped => new(Upper, Lower) { LogOfDirect = LogOfDirect, LowerIsDirect = !LowerIsDirect };

    /// <summary>From the logarithm of a factor and what it is multiplied by.</summary>
    public static Tails FromLower(DoubleDouble logFactor, double multiplier)
    {
        var value = Math.Min(1, DoubleDouble.Exp(logFactor) * multiplier);
        return new Tails(value, 1 - value) { LogOfDirect = (logFactor + Math.Log(multiplier)).ToDouble(), LowerIsDirect = true };
    }

    private static double LogOfComplement(double value) => value < 1 ? DoubleDouble.Log((DoubleDouble)1 - value).ToDouble() : double.NegativeInfinity;
}

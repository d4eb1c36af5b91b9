namespace StudyPlatform.Statistics.Distributions;

/// <summary>The regularised incomplete gamma functions P(a, x) and Q(a, x).</summary>
internal static class IncompleteGamma
{
    /// <summary>Both methods settle after some ten times √a steps; the cap is for shapes up to 1e10.</summary>
    private const int MostSteps = 5_000_000;

    /// <param name="a">Shape, positive.</param>
    /// <param name="x">Point, not negative.</param>
    /// <returns>P as the lower tail, Q as the upper one.</returns>
    /// <exception cref="ArithmeticException">The series or fraction did not settle.</exception>
    public static Tails At(double a, DoubleDouble x)
    {
        if (x.High <= 0)
            return Tails.AllAbove;
        if (double.IsPositiveInfinity(x.High))
            return Tails.AllBelow;
        var logFactor = (DoubleDouble)a * DoubleDouble.Log(x) - x - LogGamma.Of(a);
        return x.High < a + 1 ? Tails.FromLower(logFactor, Series(a, x.High)) : Tails.FromLower(logFactor, Fraction(a, x)).Swapped;
    }

    // DLMF 8.7.1: P Γ(a) x^-a e^x = Σ x^k / (a (a + 1) ... (a + k)); all terms positive.
    private static double Series(double a, double x)
    {
        var term = 1 / a;
        var sum = term;
        for (var k = 1; k < MostSteps; k++)
        {
            term *= x / (a + k);
            sum += term;
            if (term < sum * 1e-17)
                return sum;
        }

        throw NotSettled(a, x);
    }

    // DLMF 8.9.2, even part, by Lentz's algorithm as modified by Thompson and Barnett 1986.
    private static double Fraction(double a, DoubleDouble x)
    {
        // x + 1 - a cancels where x is near a: taken in double-double.
        var first = (x - a + 1).ToDouble();
        var b = first;
        var c = double.PositiveInfinity;
        var d = 1 / b;
        var value = d;
        for (var k = 1; k < MostSteps; k++)
        {
            var numerator = k * (a - k);
            b = first + 2.0 * k;
            d = 1 / (numerator * d + b);
            c = b + numerator / c;
            var factor = c * d;
            value *= factor;
            if (Math.Abs(factor - 1) < 4e-16)
                return value;
        }

        throw NotSettled(a, x.High);
    }

    private static ArithmeticException NotSettled(double a, double x) =>
        new(FormattableString.Invariant($"The incomplete gamma function of shape {a} at {x} did not settle in {MostSteps} steps."));
}

namespace StudyPlatform.Statistics.Distributions;

/// <summary>The regularised incomplete beta function I_x(a, b) and its complement.</summary>
internal static class IncompleteBeta
{
    /// <summary>The fraction settles after some ten times √max(a, b) steps; the cap is for shapes up to 1e10.</summary>
    private const int MostSteps = 5_000_000;

    /// <param name="a">First shape, positive.</param>
    /// <param name="b">Second shape, positive.</param>
    /// <param name="x">Point in [0, 1].</param>
    /// <param name="y">1 - x, given by the caller so that neither loses digits near its zero.</param>
    /// <exception cref="ArithmeticException">The fraction did not settle.</exception>
    public static Tails At(double a, double b, DoubleDouble x, DoubleDouble y)
    {
        if (x.High <= 0)
            return Tails.AllAbove;
        if (y.High <= 0)
            return Tails.AllBelow;
        var lambda = (a * y - b * x).ToDouble();
        var logFactor = LogFactor(a, b, x, y);
        // The fraction's partial quotients keep their sign below the mean, so that nothing cancels there.
        return lambda >= 0
            ? Tails.FromLower(logFactor, Fraction(a, b, x.High, y.High, lambda))
            : Tails.FromLower(logFactor, Fraction(b, a, y.High, x.High, -lambda)).Swapped;
    }

    /// <summary>log x^a y^b / B(a, b): the density times x y, for Newton steps.</summary>
    public static DoubleDouble LogFactor(double a, double b, DoubleDouble x, DoubleDouble y) =>
        a * DoubleDouble.Log(x) + b * DoubleDouble.Log(y) - LogGamma.Beta(a, b);

    // DiDonato and Morris 1992 (ACM TOMS 18, 360), equation 9: I_x(a, b) B(a, b) x^-a y^-b; by modified Lentz.
    private static double Fraction(double a, double b, double x, double y, double lambda)
    {
        var first = a / (a + 1) * (lambda + 1);
        var c = double.PositiveInfinity;
        var d = 1 / first;
        var value = d;
        for (var n = 1; n < MostSteps; n++)
        {
            var odd = a + 2.0 * n - 1;
            var alpha = (a + n - 1) / odd * ((a + b + n - 1) / odd) * n * (b - n) * x * x;
            var beta = n + n * (b - n) * x / odd + (a + n) / (a + 2.0 * n + 1) * (lambda + 1 + n * (1 + y));
            d = 1 / (beta + alpha * d);
            c = beta + alpha / c;
            var factor = c * d;
            value *= factor;
            if (Math.Abs(factor - 1) < 4e-16)
                return value;
        }

        throw new ArithmeticException(FormattableString.Invariant($"The incomplete beta function of shapes {a} and {b} at {x} did not settle in {MostSteps} steps."));
    }
}

namespace StudyPlatform.Statistics.Distributions;

/// <summary>The normal distribution with mean 0 and variance 1; both tails to 1e-14 relative, however small.</summary>
public static class StandardNormal
{
    private const int MostNewtonSteps = 60;

    // z² overflows soon after; the tail has long been zero and its logarithm has no use.
    private const double Infinite = 1e150;

    private const double LogOf2 = 0.69314718055994531;

    private const double HalfLogOf2Pi = 0.91893853320467274;

    /// <summary>P(Z ≤ z).</summary>
    public static double Cdf(double z) => UpperTail(-z);

    /// <summary>P(Z ≥ z).</summary>
    public static double UpperTail(double z) => z >= 0 ? 0.5 * Square(z).Upper : 0.5 + 0.5 * Square(z).Lower;

    /// <summary>P(|Z| ≥ |z|).</summary>
    public static double TwoSided(double z) => Square(z).Upper;

    /// <summary>The natural logarithm of P(Z ≥ z), also where that underflows.</summary>
    public static double LogUpperTail(double z)
    {
        var square = Square(z);
        return z >= 0 ? square.LogUpper - LogOf2 : DoubleDouble.Log((DoubleDouble)1 - 0.5 * square.Upper).ToDouble();
    }

    /// <summary>The density at z.</summary>
    public static double Density(double z)
    {
        Arguments.RequireNumber(z, nameof(z));
        return Math.Abs(z) > Infinite ? 0 : DoubleDouble.Exp((DoubleDouble)z * z * -0.5) / Math.Sqrt(2 * Math.PI);
    }

    /// <summary>The z with P(Z ≤ z) = p.</summary>
    /// <param name="p">A probability in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">p is not inside (0, 1).</exception>
    public static double Quantile(double p)
    {
        Arguments.RequireInside(p, nameof(p));
        if (p > 0.5)
            return -Quantile(1 - p);
        return p < 0.25 ? -FarQuantile(p) : -NearQuantile(p);
    }

    // Newton's method on the logarithm of the tail: that is concave, so that from the second step on z falls to the root.
    private static double FarQuantile(double p)
    {
        var target = DoubleDouble.Log(p).ToDouble();
        var z = Math.Sqrt(-2 * target);
        return Newton(z, at =>
        {
            var log = LogUpperTail(at);
            return (log - target) * Math.Exp(log + 0.5 * at * at + HalfLogOf2Pi);
        });
    }

    // Near the middle 1/2 - p is exact, the logarithm is not.
    private static double NearQuantile(double p)
    {
        var target = 0.5 - p;
        return Newton(target * Math.Sqrt(2 * Math.PI), at => (target - 0.5 * Square(at).Lower) / Density(at));
    }

    private static double Newton(double z, Func<double, double> step)
    {
        for (var i = 0; i < MostNewtonSteps; i++)
        {
            var move = step(z);
            z += move;
            // The next error is of the order of this step's square.
            if (Math.Abs(move) <= 1e-9 * z || z == 0)
                return z;
        }

        throw new ArithmeticException($"The normal quantile did not settle in {MostNewtonSteps} steps.");
    }

    // P(|Z| ≥ |z|) = Q(1/2, z²/2).
    private static Tails Square(double z)
    {
        Arguments.RequireNumber(z, nameof(z));
        return Math.Abs(z) > Infinite ? Tails.AllBelow : IncompleteGamma.At(0.5, (DoubleDouble)z * z * 0.5);
    }
}

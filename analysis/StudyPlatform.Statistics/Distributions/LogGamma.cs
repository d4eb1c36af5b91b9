namespace StudyPlatform.Statistics.Distributions;

/// <summary>The logarithm of the gamma function and what is made of it, in double-double.</summary>
internal static class LogGamma
{
    // From here on fifteen terms of Stirling's series are exact to 1e-36.
    private const double StirlingFrom = 30;

    private static readonly DoubleDouble HalfLogOfTwoPi = new(0.91893853320467278, -3.8782941580672414e-17);

    // Bernoulli numbers B2, B4, ... B30 (DLMF table 24.2.1).
    private static readonly (double Numerator, double Denominator)[] Bernoulli =
    [
        (1, 6), (-1, 30), (1, 42), (-1, 30), (5, 66), (-691, 2730), (7, 6), (-3617, 510), (43867, 798), (-174611, 330),
        (854513, 138), (-236364091, 2730), (8553103, 6), (-23749461029, 870), (8615841276005, 14322),
    ];

    // B2k / (2k (2k - 1)).
    private static readonly DoubleDouble[] Stirling = [.. Bernoulli.Select((b, i) => (DoubleDouble)b.Numerator / (b.Denominator * (2 * i + 2) * (2 * i + 1)))];

    /// <summary>log Γ(z) for z > 0: Stirling's series (DLMF 5.11.1), after the recurrence for small z.</summary>
    public static DoubleDouble Of(DoubleDouble z)
    {
        DoubleDouble product = 1;
        while (z.High < StirlingFrom)
        {
            product *= z;
            z += 1;
        }

        var inverse = 1 / z;
        var square = inverse * inverse;
        DoubleDouble sum = 0;
        for (var k = Stirling.Length - 1; k >= 0; k--)
            sum = sum * square + Stirling[k];
        var log = DoubleDouble.Log(z);
        var result = (z - 0.5) * log - z + HalfLogOfTwoPi + sum * inverse;
        return product == (DoubleDouble)1 ? result : result - DoubleDouble.Log(product);
    }

    /// <summary>log B(a, b).</summary>
    public static DoubleDouble Beta(double a, double b) => Of(a) + Of(b) - Of(DoubleDouble.Sum(a, b));
}

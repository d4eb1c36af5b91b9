namespace StudyPlatform.Statistics.Distributions;

/// <summary>
/// An unevaluated sum of two doubles: about 32 decimal digits. A tail of 1e-300 is the exponential of a difference of large
/// logarithms; taken in double precision that difference alone would cost the last three to six digits.
/// </summary>
/// <remarks>Error-free sum and product: Dekker 1971, Knuth TAOCP 2, 4.2.2; arithmetic: Hida, Li and Bailey 2001.</remarks>
internal readonly record struct DoubleDouble(double High, double Low = 0)
{
    // 1/(2k + 1), atanh's series; enough for |s| ≤ 0.172, where s^(2·24) < 2^-120.
    private static readonly DoubleDouble[] InverseOdd = [.. Enumerable.Range(0, 25).Select(k => (DoubleDouble)1 / (2 * k + 1))];

    private static readonly DoubleDouble NaturalLogOf2 = new(0.69314718055994529, 2.3190468138462996e-17);

    public static implicit operator DoubleDouble(double value) => new(value);

    public static DoubleDouble operator -(DoubleDouble a) => new(-a.High, -a.Low);

    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + -b;

    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        var high = Sum(a.High, b.High);
        var low = Sum(a.Low, b.Low);
        var first = FastSum(high.High, high.Low + low.High);
        return FastSum(first.High, first.Low + low.Low);
    }

    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        var high = a.High * b.High;
        var low = Math.FusedMultiplyAdd(a.High, b.High, -high) + (a.High * b.Low + a.Low * b.High);
        return FastSum(high, low);
    }

    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        var first = a.High / b.High;
        var rest = a - b * first;
        var second = rest.High / b.High;
        rest -= b * second;
        return FastSum(first, second) + rest.High / b.High;
    }

    public double ToDouble() => High + Low;

    /// <summary>The natural logarithm of a positive value.</summary>
    public static DoubleDouble Log(DoubleDouble value)
    {
        // value = m·2^e with m in [0.7, 1.42): log m = 2 atanh((m - 1) / (m + 1)).
        var exponent = Math.ILogB(value.High);
        var m = Scale(value, -exponent);
        if (m.High > 1.4142135623730951)
        {
            exponent++;
            m *= 0.5;
        }

        var s = (m - 1) / (m + 1);
        var square = s * s;
        DoubleDouble sum = 0;
        for (var k = InverseOdd.Length - 1; k >= 0; k--)
            sum = sum * square + InverseOdd[k];
        return s * sum * 2 + NaturalLogOf2 * exponent;
    }

    /// <summary>The exponential, in double precision and without loss for large exponents.</summary>
    public static double Exp(DoubleDouble value) => Math.Exp(value.High) * (1 + value.Low);

    /// <summary>a + b without error.</summary>
    public static DoubleDouble Sum(double a, double b)
    {
        var sum = a + b;
        var part = sum - a;
        return new DoubleDouble(sum, (a - (sum - part)) + (b - part));
    }

    private static DoubleDouble FastSum(double larger, double smaller)
    {
        var sum = larger + smaller;
        return new DoubleDouble(sum, smaller - (sum - larger));
    }

    private static DoubleDouble Scale(DoubleDouble value, int exponent) => new(Math.ScaleB(value.High, exponent), Math.ScaleB(value.Low, exponent));
}

namespace StudyPlatform.Statistics.Numerics;

/// <summary>log(1 + x) for x ≥ 0 without loss at small x (Kahan; Goldberg 1991, theorem 4): the rounding of 1 + x cancels.</summary>
internal static class LogOnePlus
{
    public static double Of(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : double.IsInfinity(sum) ? double.PositiveInfinity : Math.Log(sum) * (x / (sum - 1));
    }
}

namespace StudyPlatform.Statistics.Ranks.Exact;

/// <summary>Points evenly spaced on a circle about 0.</summary>
internal static class Circle
{
    /// <summary>Sine and cosine of half of <paramref name="power"/>·2π·<paramref name="step"/>/<paramref name="steps"/>, up to a common sign.</summary>
    public static (double Sine, double Cosine) HalfAngle(long power, long step, long steps)
    {
        // Whole turns are taken off before rounding can touch the angle.
        var turn = (long)(checked((ulong)power * (ulong)step) % (ulong)steps);
        return Math.SinCos(Math.PI * turn / steps);
    }
}

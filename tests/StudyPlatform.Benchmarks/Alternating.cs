using System.Diagnostics;

namespace StudyPlatform.Benchmarks;

/// <summary>
/// Times several pieces of work turn by turn, so that whatever else the machine does falls on all of them, and
/// compares each with the first by the median over the rounds of the ratio within a round.
/// </summary>
internal static class Alternating
{
    /// <returns>Median seconds of each piece, and median ratio of each to the first.</returns>
    public static (double[] Seconds, double[] Ratios) Measure(int rounds, params Action[] pieces)
    {
        foreach (var piece in pieces)
            piece();
        var seconds = new double[pieces.Length][];
        for (var i = 0; i < pieces.Length; i++)
            seconds[i] = new double[rounds];
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < pieces.Length; i++)
            {
                // Every other round goes backwards, so that no piece always follows the same one.
                var at = round % 2 == 0 ? i : pieces.Length - 1 - i;
                var started = Stopwatch.GetTimestamp();
                pieces[at]();
                seconds[at][round] = Stopwatch.GetElapsedTime(started).TotalSeconds;
            }
        }

        return (Array.ConvertAll(seconds, Median), Array.ConvertAll(seconds, column => Median([.. column.Zip(seconds[0], (own, first) => own / first)])));
    }

    public static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }
}

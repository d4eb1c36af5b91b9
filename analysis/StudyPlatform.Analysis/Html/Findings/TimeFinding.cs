using StudyPlatform.Analysis.Reporting;

namespace StudyPlatform.Analysis.Html.Findings;

/// <summary>How long a guess took.</summary>
internal static class TimeFinding
{
    public static IEnumerable<string> Of(ReportModel model)
    {
        var known = model.ResponseTimes.Where(times => times.Phase == "guess" && times.Median is not null).ToList();
        if (known.Count == 0)
            yield break;
        var (fastest, slowest) = (known.MinBy(times => times.Median!.Value)!, known.MaxBy(times => times.Median!.Value)!);
        yield return fastest.Median!.Value < slowest.Median!.Value
            ? $"Time for a guess: the median over people went from {Numbers.Fixed(fastest.Median.Value, 1)} s ({model.NameOf(fastest.Method)}) to {Numbers.Fixed(slowest.Median.Value, 1)} s ({model.NameOf(slowest.Method)}). No test compares the methods in this."
            : $"Time for a guess: the median over people was {Numbers.Fixed(fastest.Median.Value, 1)} s.";
    }
}

using System.Globalization;
using StudyPlatform.Domain.Monitoring;
using StudyPlatform.Statistics.Corrections;
using StudyPlatform.Statistics.Proportions;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Web.Admin.Monitoring.Warnings;

/// <summary>
/// Whether people who see a method leave more often than people who see two other ones: Fisher's exact test, one-sided,
/// for each method, with Holm's correction over the methods.
/// </summary>
public static class MethodDropOutRule
{
    public static IEnumerable<MonitorWarning> Check(IReadOnlyList<MethodProgress> methods)
    {
        ArgumentNullException.ThrowIfNull(methods);
        if (methods.Count == 0 || AdjustedPValues.Of([.. methods.Select(PValue)], Correction.Holm).ValueOrDefault is not { } adjusted)
            return [];
        return methods.Zip(adjusted.Values).Where(pair => pair.Second < WarningRules.Level).Select(pair => Warning(pair.First, pair.Second));
    }

    /// <summary>1 where there is nothing to test. A share that is no larger has p above a half, which Holm's correction treats as it does 1.</summary>
    private static double PValue(MethodProgress method) =>
        method.Share > method.OthersShare
        && FisherExact.Test(method.DroppedOut, method.Finished, method.OthersDroppedOut, method.OthersFinished, Alternative.Greater).ValueOrDefault is { } found
            ? found.P
            : 1;

    private static MonitorWarning Warning(MethodProgress method, double p) => new(
        WarningRule.MethodDropOut,
        method.Method.Value,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{method.Share:0 %} of the people who saw {method.Method} left ({method.DroppedOut} of {method.DroppedOut + method.Finished}), beside {method.OthersShare:0 %} of the others ({method.OthersDroppedOut} of {method.OthersDroppedOut + method.OthersFinished}); chance explains that badly (Fisher's exact test, {Text(p)} after Holm's correction)."),
        "See below at which step they left, and preview that step: a picture may not load or a text may puzzle people. Report the drop-outs by method with the results, since those who stay are then no fair sample.");

    private static string Text(double p) => p < 0.001 ? "p < 0.001" : string.Create(CultureInfo.InvariantCulture, $"p = {p:0.000}");
}

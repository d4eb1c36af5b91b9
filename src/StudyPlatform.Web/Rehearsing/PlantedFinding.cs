using System.Globalization;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Simulation.Dispositions;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Web.Rehearsing;

/// <summary>One planted effect against what the analysis says.</summary>
/// <param name="IsAsPlanted">
/// Whether the test is significant and the best method stands above the worst, where the methods were given different
/// effects; true where they were given the same one, because a significant result then is chance.
/// </param>
/// <param name="Sentence">For people to read.</param>
internal sealed record PlantedFinding(bool IsAsPlanted, string Sentence)
{
    /// <param name="title">Which analysis.</param>
    /// <param name="effects">What was planted.</param>
    /// <param name="size">Of an effect, in this respect.</param>
    /// <param name="outcome">The test that all methods are alike, and the methods' estimates.</param>
    /// <param name="alpha">The level of significance.</param>
    public static PlantedFinding Of(
        string title, PlantedEffects effects, Func<MethodEffect, double> size, Outcome<(TestResult Test, IReadOnlyDictionary<MethodId, double> Estimates)> outcome, double alpha)
    {
        var best = effects.Effects.MaxBy(size)!;
        var worst = effects.Effects.MinBy(size)!;
        var isPlanted = size(best) > size(worst);
        if (outcome is Outcome<(TestResult Test, IReadOnlyDictionary<MethodId, double> Estimates)>.Refused refused)
        {
            // Whoever always wins has no finite place on a scale: that is an effect, if ever there was one.
            return new PlantedFinding(!isPlanted || refused.Reason.Kind is RefusalKind.Separation, $"{title}: {refused.Reason.Sentence}");
        }

        var (test, estimates) = outcome.Require();
        var p = string.Create(CultureInfo.InvariantCulture, $"p = {test.P:0.####}");
        if (test.P is > 0 and < 0.0001)
            p = string.Create(CultureInfo.InvariantCulture, $"p = {test.P:0.#E+0}");
        if (!isPlanted)
            return new PlantedFinding(true, $"{title}: no effect was planted, and the test that all methods are alike says {p}{(test.P < alpha ? ": by chance, as one time in " + Math.Round(1 / alpha).ToString(CultureInfo.InvariantCulture) : "")}.");
        var isOrdered = estimates.GetValueOrDefault(best.Method) > estimates.GetValueOrDefault(worst.Method);
        var isFound = test.P < alpha && isOrdered;
        return new PlantedFinding(isFound, isFound
            ? $"{title}: the planted effect is found ({p}), with {best.Method} above {worst.Method}."
            : $"{title}: the planted effect is not found ({p}{(isOrdered ? "" : $"; {best.Method} should stand above {worst.Method}")}). Either it is too small for this many people, or something is wrong on the way.");
    }
}

using StudyPlatform.Analysis.CommandLine;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Commands;

/// <summary>An effect size for people: <c>0.31 [0.1, 0.5]</c>.</summary>
internal static class EffectText
{
    public static string Of(EffectSize effect) =>
        effect.Interval is { } interval ? $"{NumberText.Of(effect.Value)} [{NumberText.Of(interval.Lower)}, {NumberText.Of(interval.Upper)}]" : NumberText.Of(effect.Value);
}

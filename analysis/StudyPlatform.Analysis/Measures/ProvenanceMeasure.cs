using System.Reflection;
using MathNet.Numerics.Random;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Analysis.Tables;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Measures;

/// <summary>Where a report comes from.</summary>
internal static class ProvenanceMeasure
{
    public static Provenance Of(ResultData data, ReportOptions options) => new(
        options.Plan is { } plan ? [.. data.Inputs, new InputFile(plan.Name, plan.Bytes, plan.Sha256, null)] : data.Inputs,
        [.. data.Participants.CountBy(participant => participant.Definition, StringComparer.Ordinal)
            .Select(count => new DefinitionUse(count.Key, count.Value, data.Frame.Definitions.Contains(count.Key, StringComparer.Ordinal)))],
        [
            new ToolVersion("StudyPlatform.Analysis", Version(typeof(ProvenanceMeasure))),
            new ToolVersion("StudyPlatform.Statistics", Version(typeof(Refusal))),
            new ToolVersion("MathNet.Numerics", Version(typeof(Xoshiro256StarStar))),
            new ToolVersion(".NET", Environment.Version.ToString()),
        ],
        options.Command);

    private static string Version(Type type) =>
        type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? type.Assembly.GetName().Version?.ToString() ?? "unknown";
}

using StudyPlatform.Analysis.Planning;

namespace StudyPlatform.Web.Tests.Reporting;

/// <summary>Plans for tests.</summary>
internal static class Plans
{
    /// <summary>The bytes of a plan in which nothing is planned.</summary>
    public static byte[] Bytes(string study = "default", ulong seed = 1, params string[] sources) => PlanDocument.Write(new AnalysisPlan(
        AnalysisPlan.FormatName, study, Title: null, DefinitionSha256: null, DateTimeOffset.UnixEpoch, ["lime", "shap"], Alpha: 0.05, seed, Resamples: 100, IncludeRehearsal: false, sources, [], [], [],
        new PlannedSize(20, 300, [])));
}

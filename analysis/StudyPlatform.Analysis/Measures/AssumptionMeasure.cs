using StudyPlatform.Analysis.Reporting;

namespace StudyPlatform.Analysis.Measures;

/// <summary>What the tests take for granted, looked at in the data.</summary>
internal static class AssumptionMeasure
{
    public static List<AssumptionCheck> Of(ManovaData manova, IReadOnlyList<Analysis<BradleyTerryRanking>> rankings) => [];
}

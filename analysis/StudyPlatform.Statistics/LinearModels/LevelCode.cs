namespace StudyPlatform.Statistics.LinearModels;

/// <summary>One column of the coding of a factor.</summary>
/// <param name="Factor">The factor's position among the frame's.</param>
/// <param name="Level">The level that the column stands for.</param>
/// <param name="Last">The last level, which sum-to-zero contrasts code as -1 everywhere; -1 for a plain indicator.</param>
internal readonly record struct LevelCode(int Factor, int Level, int Last)
{
    public double Of(int level) => level == Level ? 1 : level == Last ? -1 : 0;
}

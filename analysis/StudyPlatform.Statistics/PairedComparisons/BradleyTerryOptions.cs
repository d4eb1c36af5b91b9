namespace StudyPlatform.Statistics.PairedComparisons;

/// <summary>How <see cref="BradleyTerry"/> fits and reports.</summary>
/// <param name="Level">Confidence level of all intervals, in (0, 1).</param>
/// <param name="Undecided">What is done with undecided answers.</param>
public sealed record BradleyTerryOptions(double Level = 0.95, UndecidedRule Undecided = UndecidedRule.Davidson);

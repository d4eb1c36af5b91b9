namespace StudyPlatform.Analysis.Planning;

/// <summary>The simulated power of one test.</summary>
/// <param name="Analysis">The analysis by its id.</param>
/// <param name="SmallestEffect">The smallest effect of interest, in a sentence.</param>
/// <param name="Power">Share of simulated studies in which the test found it, in [0, 1].</param>
/// <param name="Lower">Lower end of its interval.</param>
/// <param name="Upper">Upper end of its interval.</param>
/// <param name="Simulations">Simulated studies.</param>
/// <param name="Seed">Of the simulation.</param>
public sealed record PlannedPower(string Analysis, string SmallestEffect, double Power, double Lower, double Upper, int Simulations, ulong Seed);

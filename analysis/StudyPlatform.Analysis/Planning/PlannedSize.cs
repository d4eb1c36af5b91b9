namespace StudyPlatform.Analysis.Planning;

/// <summary>How many people a study is to have, and what that can show.</summary>
/// <param name="PeoplePerPair">People in each pair of methods.</param>
/// <param name="People">People in all.</param>
/// <param name="Power">Simulated power of the planned tests.</param>
public sealed record PlannedSize(int PeoplePerPair, int People, IReadOnlyList<PlannedPower> Power);

namespace StudyPlatform.Statistics.Logistic;

/// <summary>Guesses of persons, and what may explain them; one row per guess, in any order.</summary>
/// <param name="Right">Whether the guess was right.</param>
/// <param name="Person">Who made it: guesses of one person are not independent.</param>
/// <param name="Terms">What the log odds depend on, beside the intercept; may be empty.</param>
public sealed record GuessData(IReadOnlyList<bool> Right, IReadOnlyList<string> Person, IReadOnlyList<ModelTerm> Terms);

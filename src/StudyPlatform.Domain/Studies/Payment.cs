namespace StudyPlatform.Domain.Studies;

/// <summary>What a participant gets.</summary>
/// <param name="Base">For finishing.</param>
/// <param name="PerCorrectGuess">For each right guess.</param>
/// <param name="Currency">ISO 4217, three capital letters.</param>
public sealed record Payment(decimal Base, decimal PerCorrectGuess, string Currency)
{
    /// <summary>The bonus for so many right guesses.</summary>
    public decimal Bonus(int correctGuesses) => PerCorrectGuess * correctGuesses;
}

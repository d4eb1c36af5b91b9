namespace StudyPlatform.Domain.Studies;

/// <summary>The images that one participant sees.</summary>
/// <param name="Labelled">Trials that show the prediction.</param>
/// <param name="Guess">Trials in which the prediction is guessed.</param>
/// <param name="Wrong">How many of all of them the model got wrong, from 0 to all.</param>
public sealed record TrialCounts(int Labelled, int Guess, int Wrong)
{
    public int All => Labelled + Guess;

    /// <summary>How many the model got right.</summary>
    public int Right => All - Wrong;
}

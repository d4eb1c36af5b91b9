namespace StudyPlatform.Analysis.Tables;

/// <summary>What a trial asks for; column <c>phase</c>.</summary>
public enum TrialPhase : byte
{
    /// <summary>The prediction was shown.</summary>
    Labelled,

    /// <summary>The prediction was to be guessed.</summary>
    Guess,
}

using System.Runtime.InteropServices;

namespace StudyPlatform.Analysis.Tables;

/// <summary>A row of the table of trials, as much of it as is analysed: a million of them take 36 MB.</summary>
/// <param name="Participant">Index into <see cref="ResultData.Participants"/>.</param>
/// <param name="Row">Line of the file, the header being row 1; 0 for live results.</param>
/// <param name="Stimulus">Index into <see cref="ResultData.Stimuli"/>.</param>
/// <param name="ResponseMs">Milliseconds by the participant's browser; null where its script did not run.</param>
/// <param name="ServerMs">Milliseconds by the server's clock; null where that went backwards.</param>
/// <param name="Position">From 1.</param>
/// <param name="Phase">Labelled or guess.</param>
/// <param name="ModelCorrect">Whether the model was right.</param>
/// <param name="GuessCorrect">Whether the guess was right; false for a labelled trial.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TrialRow(
    int Participant, int Row, int Stimulus, int? ResponseMs, int? ServerMs, short Position, TrialPhase Phase, bool ModelCorrect, bool GuessCorrect)
{
    /// <summary>The browser's time, or where there is none the server's.</summary>
    public int? Milliseconds => ResponseMs ?? ServerMs;
}

namespace StudyPlatform.Analysis.Tables;

/// <summary>Looks for contradictions between rows that are sound one by one.</summary>
internal static class Consistency
{
    /// <param name="data">What was read without a fault.</param>
    /// <param name="lines">The line of each participant.</param>
    /// <param name="files">Names of the tables of participants, trials and rankings.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static void Check(ResultData data, IReadOnlyList<int> lines, (string Participants, string Trials, string Rankings) files, TableFaults faults)
    {
        for (var i = 0; i < data.Participants.Count; i++)
        {
            var participant = data.Participants[i];
            CheckTrials(participant.Id, data.TrialsOf(i), files.Trials, faults);
            CheckRankings(participant.Id, data.RankingsOf(i), data.Frame.RankingQuestions, files.Rankings, faults);
            var right = 0;
            foreach (var trial in data.TrialsOf(i))
                right += trial.GuessCorrect ? 1 : 0;
            // Whoever had their answers deleted has no trials, and keeps the number of right guesses that was paid.
            if (participant.CorrectGuesses is { } said && data.TrialsOf(i).Length > 0 && said != right)
                faults.Add(files.Participants, lines[i], $"correct_guesses is {said}, but the table of trials has {right} right guesses of participant {participant.Id}", "correct one of the two tables, or export the study again");
        }
    }

    private static void CheckTrials(string participant, ReadOnlySpan<TrialRow> trials, string file, TableFaults faults)
    {
        Span<int> rows = stackalloc int[TrialsTable.MostTrials + 1];
        rows.Clear();
        foreach (var trial in trials)
        {
            if (rows[trial.Position] > 0)
                faults.Add(file, trial.Row, $"position {trial.Position} of participant {participant} stands in row {rows[trial.Position]} already", "keep one of the two rows");
            rows[trial.Position] = trial.Row;
        }
    }

    private static void CheckRankings(string participant, ReadOnlySpan<RankingRow> rankings, IReadOnlyList<string> questions, string file, TableFaults faults)
    {
        for (var i = 0; i < rankings.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (rankings[i].Question != rankings[j].Question)
                    continue;
                faults.Add(file, rankings[i].Row, $"participant {participant} answered {questions[rankings[i].Question]} in row {rankings[j].Row} already", "keep one of the two rows");
                break;
            }
        }
    }
}

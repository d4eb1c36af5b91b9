using StudyPlatform.Analysis.Tables;

namespace StudyPlatform.Analysis.Measures;

/// <summary>What one analysed participant gives to the figures.</summary>
internal sealed class Person
{
    private readonly int[] _chosen;

    private Person(int participant, int first, int second, int questions)
    {
        Participant = participant;
        First = first;
        Second = second;
        _chosen = new int[questions];
        Array.Fill(_chosen, -1);
    }

    /// <summary>Index into the data's participants.</summary>
    public int Participant { get; }

    /// <summary>The method shown first, an index into the study's methods.</summary>
    public int First { get; }

    public int Second { get; }

    /// <summary>The method of the pair that the study names first.</summary>
    public int A => Math.Min(First, Second);

    public int B => Math.Max(First, Second);

    public bool AFirst => First < Second;

    public int Guesses => GuessesModelRight + GuessesModelWrong;

    public int Right => RightModelRight + RightModelWrong;

    /// <summary>Guesses about images that the model got right.</summary>
    public int GuessesModelRight { get; private set; }

    public int GuessesModelWrong { get; private set; }

    public int RightModelRight { get; private set; }

    public int RightModelWrong { get; private set; }

    /// <summary>Share of guesses that were right; every analysed person made one.</summary>
    public double Accuracy => (double)Right / Guesses;

    /// <summary>Median over the guess trials, in milliseconds; null where no trial has a time.</summary>
    public double? MedianGuessMs { get; private set; }

    /// <summary>Median over the labelled trials, in milliseconds; null where no trial has a time.</summary>
    public double? MedianLabelledMs { get; private set; }

    /// <summary>The method chosen in a ranking question; null where it was not answered.</summary>
    public int? Chosen(int question) => _chosen[question] is >= 0 and var method ? method : null;

    public bool Saw(int method) => method == First || method == Second;

    public static Person Of(ResultData data, int participant)
    {
        var row = data.Participants[participant];
        var person = new Person(participant, row.First!.Value, row.Second!.Value, data.Frame.RankingQuestions.Count);
        foreach (var trial in data.TrialsOf(participant))
        {
            if (trial.Phase is not TrialPhase.Guess)
                continue;
            if (trial.ModelCorrect)
            {
                person.GuessesModelRight++;
                person.RightModelRight += trial.GuessCorrect ? 1 : 0;
            }
            else
            {
                person.GuessesModelWrong++;
                person.RightModelWrong += trial.GuessCorrect ? 1 : 0;
            }
        }

        foreach (var ranking in data.RankingsOf(participant))
            person._chosen[ranking.Question] = ranking.Chosen;
        person.MedianGuessMs = Median(data.TrialsOf(participant), TrialPhase.Guess);
        person.MedianLabelledMs = Median(data.TrialsOf(participant), TrialPhase.Labelled);
        return person;
    }

    private static double? Median(ReadOnlySpan<TrialRow> trials, TrialPhase phase)
    {
        Span<double> times = trials.Length <= 64 ? stackalloc double[trials.Length] : new double[trials.Length];
        var count = 0;
        foreach (var trial in trials)
        {
            if (trial.Phase == phase && trial.Milliseconds is { } time)
                times[count++] = time;
        }

        if (count == 0)
            return null;
        times = times[..count];
        times.Sort();
        return Quantile.OfSorted(times, 0.5);
    }
}

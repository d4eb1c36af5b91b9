using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.PairedComparisons;

/// <summary>Who was chosen over whom how often, among k competitors.</summary>
public sealed class WinsTable
{
    private readonly long[,] _wins;
    private readonly long[,] _undecided;

    private WinsTable(IReadOnlyList<string> competitors, long[,] wins, long[,] undecided)
    {
        Competitors = competitors;
        _wins = wins;
        _undecided = undecided;
        Total = Sum(wins) + Sum(undecided) / 2;
    }

    /// <summary>The competitors, in the order of rows and columns.</summary>
    public IReadOnlyList<string> Competitors { get; }

    /// <summary>All comparisons, undecided ones included.</summary>
    public long Total { get; }

    /// <summary>All undecided comparisons.</summary>
    public long TotalUndecided => Sum(_undecided) / 2;

    /// <summary>How often <paramref name="i"/> was chosen over <paramref name="j"/>.</summary>
    public long Wins(int i, int j) => _wins[i, j];

    /// <summary>How often neither of the two was chosen.</summary>
    public long Undecided(int i, int j) => _undecided[i, j];

    /// <summary>How often the two were compared.</summary>
    public long Comparisons(int i, int j) => _wins[i, j] + _wins[j, i] + _undecided[i, j];

    /// <summary>A table from its counts.</summary>
    /// <param name="competitors">Two or more different names.</param>
    /// <param name="wins">k × k: row chosen over column; the diagonal is 0.</param>
    /// <param name="undecided">k × k, symmetric, the diagonal is 0; null for none.</param>
    public static Outcome<WinsTable> Of(IReadOnlyList<string> competitors, long[,] wins, long[,]? undecided = null)
    {
        ArgumentNullException.ThrowIfNull(competitors);
        ArgumentNullException.ThrowIfNull(wins);
        var k = competitors.Count;
        if (NamesRefusal(competitors) is { } refusal)
            return refusal;
        undecided ??= new long[k, k];
        if (wins.GetLength(0) != k || wins.GetLength(1) != k || undecided.GetLength(0) != k || undecided.GetLength(1) != k)
            return new Refusal(RefusalKind.LengthsDiffer, $"The tables of wins and of undecided answers must have {k} rows and columns, one per competitor.");

        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++)
            {
                if (wins[i, j] < 0 || undecided[i, j] < 0)
                    return new Refusal(RefusalKind.ImpossibleValue, $"The count of '{competitors[i]}' against '{competitors[j]}' is negative: counts are 0 or more.");
                if (i == j && (wins[i, j] != 0 || undecided[i, j] != 0))
                    return new Refusal(RefusalKind.ImpossibleValue, $"'{competitors[i]}' is compared with itself: leave these comparisons out.");
                if (undecided[i, j] != undecided[j, i])
                    return new Refusal(RefusalKind.ImpossibleValue, $"The undecided answers of '{competitors[i]}' and '{competitors[j]}' differ between the two halves of the table: give the same count in both.");
            }
        }

        return new WinsTable([.. competitors], (long[,])wins.Clone(), (long[,])undecided.Clone());
    }

    /// <summary>A table from single answers.</summary>
    /// <param name="competitors">All competitors, also those that nobody compared, in the order of the result.</param>
    /// <param name="choices">The answers.</param>
    public static Outcome<WinsTable> FromChoices(IReadOnlyList<string> competitors, IEnumerable<Choice> choices)
    {
        ArgumentNullException.ThrowIfNull(competitors);
        ArgumentNullException.ThrowIfNull(choices);
        if (NamesRefusal(competitors) is { } refusal)
            return refusal;
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in competitors)
            places.Add(name, places.Count);

        var wins = new long[places.Count, places.Count];
        var undecided = new long[places.Count, places.Count];
        var row = 0;
        foreach (var choice in choices)
        {
            row++;
            if (!places.TryGetValue(choice.Chosen, out var i) || !places.TryGetValue(choice.Rejected, out var j))
                return new Refusal(RefusalKind.ImpossibleValue, $"Answer {row} compares '{choice.Chosen}' with '{choice.Rejected}', of which one is no competitor: name all competitors.");
            if (i == j)
                return new Refusal(RefusalKind.ImpossibleValue, $"Answer {row} compares '{choice.Chosen}' with itself: leave it out.");
            if (choice.Undecided)
                undecided[j, i] = ++undecided[i, j];
            else
                wins[i, j]++;
        }

        return new WinsTable([.. competitors], wins, undecided);
    }

    /// <summary>The same table without its undecided answers.</summary>
    internal WinsTable Decided() => new(Competitors, _wins, new long[Competitors.Count, Competitors.Count]);

    private static Refusal? NamesRefusal(IReadOnlyList<string> competitors)
    {
        if (competitors.Count < 2)
            return new Refusal(RefusalKind.OneGroup, "Fewer than two competitors were named: nothing can be compared.");
        var repeated = competitors.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        return repeated is null ? null : new Refusal(RefusalKind.WrongOption, $"The competitor '{repeated.Key}' is named twice: name each one once.");
    }

    private static long Sum(long[,] counts)
    {
        var sum = 0L;
        foreach (var count in counts)
            sum += count;
        return sum;
    }
}

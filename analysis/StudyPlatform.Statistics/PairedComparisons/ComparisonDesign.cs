namespace StudyPlatform.Statistics.PairedComparisons;

/// <summary>Which pairs were compared how often.</summary>
/// <param name="Pairs">Every pair with its number of comparisons, in the order of the competitors.</param>
/// <param name="Fewest">Fewest comparisons of a pair.</param>
/// <param name="Most">Most comparisons of a pair.</param>
public sealed record ComparisonDesign(IReadOnlyList<ComparedPair> Pairs, long Fewest, long Most)
{
    /// <summary>Every pair was compared equally often.</summary>
    public bool IsBalanced => Fewest == Most;

    /// <summary>The pairs that nobody compared.</summary>
    public IEnumerable<ComparedPair> NeverCompared => Pairs.Where(pair => pair.Comparisons == 0);

    internal static ComparisonDesign Of(WinsTable table)
    {
        var pairs = new List<ComparedPair>();
        for (var i = 0; i < table.Competitors.Count; i++)
        {
            for (var j = i + 1; j < table.Competitors.Count; j++)
                pairs.Add(new ComparedPair(table.Competitors[i], table.Competitors[j], table.Comparisons(i, j)));
        }

        return new ComparisonDesign(pairs, pairs.Min(pair => pair.Comparisons), pairs.Max(pair => pair.Comparisons));
    }
}

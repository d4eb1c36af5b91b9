namespace StudyPlatform.Analysis.Tables;

/// <summary>Collects faults up to a number that a reader can still take in; the others are counted.</summary>
internal sealed class TableFaults
{
    /// <summary>The most faults that are named.</summary>
    public const int Most = 100;

    private readonly List<TableFault> _named = [];

    /// <summary>In the order they were found.</summary>
    public IReadOnlyList<TableFault> Named => _named;

    /// <summary>Of all, named or not.</summary>
    public long Count { get; private set; }

    /// <summary>Takes what was found elsewhere, after what was found here.</summary>
    public void Add(TableFaults others)
    {
        _named.AddRange(others._named.Take(Most - _named.Count));
        Count += others.Count;
    }

    public void Add(string file, long? row, string problem, string remedy)
    {
        Count++;
        if (_named.Count < Most)
            _named.Add(new TableFault(file, row, problem, remedy));
    }
}

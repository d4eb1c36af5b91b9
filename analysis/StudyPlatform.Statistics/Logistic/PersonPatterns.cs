namespace StudyPlatform.Statistics.Logistic;

/// <summary>What persons guessed, without repetition: pattern g has the cells Start[g] … Start[g + 1] − 1, each a distinct design row with its trials and right guesses, and was shown by Weight[g] persons.</summary>
internal sealed class PersonPatterns
{
    private readonly List<int> _start = [0];
    private readonly List<Cell> _cells = [];
    private readonly List<int> _weight = [];

    private PersonPatterns()
    {
    }

    public int Count => _weight.Count;

    public int Persons { get; private set; }

    public long Guesses { get; private set; }

    public long Right { get; private set; }

    public int LargestPattern { get; private set; }

    public int Weight(int pattern) => _weight[pattern];

    public ReadOnlySpan<Cell> Cells(int pattern) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_cells)[_start[pattern].._start[pattern + 1]];

    public static PersonPatterns Of(GuessData data, int[] rowOf, int rows)
    {
        var keys = new long[rowOf.Length];
        var persons = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var guess = 0; guess < keys.Length; guess++)
        {
            var name = data.Person[guess];
            if (!persons.TryGetValue(name, out var person))
            {
                person = persons.Count;
                persons.Add(name, person);
            }

            keys[guess] = (((long)person * rows) + rowOf[guess]) * 2 + (data.Right[guess] ? 1 : 0);
        }

        Array.Sort(keys);
        var patterns = new PersonPatterns { Persons = persons.Count };
        var known = new Dictionary<Shape, int>(new SameShape(patterns._cells));
        for (var at = 0; at < keys.Length;)
        {
            var start = patterns._cells.Count;
            var person = keys[at] / 2 / rows;
            for (; at < keys.Length && keys[at] / 2 / rows == person; at++)
                patterns.Add(start, (int)(keys[at] / 2 % rows), (int)(keys[at] % 2));
            patterns.Close(start, known);
        }

        return patterns;
    }

    private void Add(int start, int row, int right)
    {
        Guesses++;
        Right += right;
        if (_cells.Count > start && _cells[^1].Row == row)
            _cells[^1] = new Cell(row, _cells[^1].Trials + 1, _cells[^1].Right + right);
        else
            _cells.Add(new Cell(row, 1, right));
    }

    private void Close(int start, Dictionary<Shape, int> known)
    {
        var shape = new Shape(start, _cells.Count - start);
        LargestPattern = Math.Max(LargestPattern, shape.Length);
        if (known.TryGetValue(shape, out var pattern))
        {
            _weight[pattern]++;
            _cells.RemoveRange(start, shape.Length);
            return;
        }

        known.Add(shape, _weight.Count);
        _weight.Add(1);
        _start.Add(_cells.Count);
    }

    /// <summary>Guesses of one person at one distinct row of the design.</summary>
    internal readonly record struct Cell(int Row, int Trials, int Right);

    private readonly record struct Shape(int Start, int Length);

    private sealed class SameShape(List<Cell> cells) : IEqualityComparer<Shape>
    {
        public bool Equals(Shape x, Shape y) =>
            x.Length == y.Length && Span(x).SequenceEqual(Span(y));

        public int GetHashCode(Shape shape)
        {
            var hash = default(HashCode);
            foreach (var cell in Span(shape))
                hash.Add(cell);
            return hash.ToHashCode();
        }

        private ReadOnlySpan<Cell> Span(Shape shape) =>
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(cells).Slice(shape.Start, shape.Length);
    }
}

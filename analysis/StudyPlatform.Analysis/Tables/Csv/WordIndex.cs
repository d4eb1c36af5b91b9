using System.Text;

namespace StudyPlatform.Analysis.Tables.Csv;

/// <summary>
/// Numbers words from 0 in the order they come, and finds them by their bytes without making a string. It remembers the
/// word found last, and so is for one thread, even where nothing is added; another thread takes a view.
/// </summary>
internal sealed class WordIndex
{
    private const int OnStack = 128;

    private readonly Dictionary<string, int> _numbers;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _words;
    private byte[] _lastBytes = [];
    private int _last = -1;

    public WordIndex(params IEnumerable<string> words)
    {
        _words = [.. words];
        _numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in _words)
            _numbers.Add(word, _numbers.Count);
        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private WordIndex(WordIndex other) => (_numbers, _lookup, _words) = (other._numbers, other._lookup, other._words);

    public IReadOnlyList<string> Words => _words;

    /// <summary>The same words for another thread, as long as no thread adds any.</summary>
    public WordIndex View() => new(this);

    /// <summary>The word's number; −1 if it is not there.</summary>
    public int Find(string word) => _numbers.GetValueOrDefault(word, -1);

    /// <summary>The word's number; −1 if it is not there.</summary>
    public int Find(ReadOnlySpan<byte> utf8)
    {
        // Rows of one person stand together, as a rule.
        if (_last >= 0 && utf8.SequenceEqual(_lastBytes))
            return _last;
        Span<char> text = utf8.Length <= OnStack ? stackalloc char[OnStack] : new char[utf8.Length];
        if (!_lookup.TryGetValue(text[..Encoding.UTF8.GetChars(utf8, text)], out var number))
            return -1;
        _last = number;
        _lastBytes = utf8.ToArray();
        return number;
    }

    /// <summary>The word's number, a new one if it was not there.</summary>
    public int FindOrAdd(ReadOnlySpan<byte> utf8)
    {
        var number = Find(utf8);
        return number >= 0 ? number : Add(Encoding.UTF8.GetString(utf8));
    }

    /// <summary>The word's number, a new one if it was not there.</summary>
    public int FindOrAdd(string word) => _numbers.TryGetValue(word, out var number) ? number : Add(word);

    private int Add(string word)
    {
        _numbers.Add(word, _words.Count);
        _words.Add(word);
        return _words.Count - 1;
    }
}

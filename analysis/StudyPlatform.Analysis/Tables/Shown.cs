using System.Text;
using StudyPlatform.Analysis.Tables.Csv;

namespace StudyPlatform.Analysis.Tables;

/// <summary>Foreign text as it may stand in a sentence: in quotes, short, on one line.</summary>
internal static class Shown
{
    private const int MaxLength = 60;
    private const int MaxListed = 12;

    public static string Text(string value)
    {
        var text = new StringBuilder("'");
        foreach (var c in value.AsSpan(0, Math.Min(value.Length, MaxLength)))
            text.Append(char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c);
        return text.Append(value.Length > MaxLength ? "…'" : "'").ToString();
    }

    public static string Text(ReadOnlySpan<byte> cell) => cell.IsEmpty ? "empty" : Text(CellText.Text(cell));

    public static string List(IEnumerable<string> words)
    {
        var all = words.ToList();
        return string.Join(", ", all.Take(MaxListed)) + (all.Count > MaxListed ? $", … ({all.Count} in all)" : "");
    }
}

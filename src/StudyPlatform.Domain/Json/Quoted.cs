using System.Text;

namespace StudyPlatform.Domain.Json;

/// <summary>Foreign text as it may stand in a sentence: in quotes, short, on one line.</summary>
internal static class Quoted
{
    private const int MaxLength = 80;

    public static string Text(string? value)
    {
        if (value is null)
            return "nothing";
        var text = new StringBuilder("'");
        foreach (var c in value.AsSpan(0, Math.Min(value.Length, MaxLength)))
            text.Append(char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c);
        return text.Append(value.Length > MaxLength ? "…'" : "'").ToString();
    }

    /// <summary>"a, b, c", cut after the first few.</summary>
    public static string List(IReadOnlyCollection<string> values, int most = 8) =>
        string.Join(", ", values.Take(most)) + (values.Count > most ? ", …" : "");
}

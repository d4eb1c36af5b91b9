using System.Text;
using StudyPlatform.Domain.Results;

namespace StudyPlatform.Analysis.Tables;

/// <summary>The words that an enumeration has in the tables. Safe for threads.</summary>
internal static class WordsOf<TEnum>
    where TEnum : struct, Enum
{
    private static readonly TEnum[] Values = Enum.GetValues<TEnum>();
    private static readonly byte[][] Utf8 = [.. Values.Select(value => Encoding.UTF8.GetBytes(ResultText.Of(value)))];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Values.Select(value => ResultText.Of(value))];

    /// <summary>All of them, as they may stand in a sentence.</summary>
    public static string Choices { get; } = "one of " + string.Join(", ", All);

    public static TEnum? Find(ReadOnlySpan<byte> cell)
    {
        for (var i = 0; i < Utf8.Length; i++)
        {
            if (cell.SequenceEqual(Utf8[i]))
                return Values[i];
        }

        return null;
    }

    public static TEnum? Find(string word) => Find(Encoding.UTF8.GetBytes(word));
}

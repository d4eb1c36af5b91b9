using StudyPlatform.Analysis.Tables.Csv;
using StudyPlatform.Domain.Results;

namespace StudyPlatform.Analysis.Tables;

/// <summary>The words that an enumeration has in the tables.</summary>
internal static class WordsOf<TEnum>
    where TEnum : struct, Enum
{
    private static readonly TEnum[] Values = Enum.GetValues<TEnum>();
    private static readonly WordIndex Index = new(Values.Select(value => ResultText.Of(value)));

    /// <summary>All of them, as they may stand in a sentence.</summary>
    public static string Choices { get; } = "one of " + string.Join(", ", Index.Words);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All => Index.Words;

    public static TEnum? Find(ReadOnlySpan<byte> cell) => Index.Find(cell) is >= 0 and var number ? Values[number] : null;

    public static TEnum? Find(string word) => Index.Find(word) is >= 0 and var number ? Values[number] : null;
}

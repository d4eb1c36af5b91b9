using System.Globalization;

namespace StudyPlatform.Explain.Bundling;

/// <summary>One part of work that is cut into equal parts for several machines.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Count">Of all parts, at least 1.</param>
public readonly record struct Shard(int Number, int Count)
{
    /// <summary>All of the work.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Reads <c>3/8</c>.</summary>
    /// <exception cref="PipelineException">The text is no such pair, or the number is above the count.</exception>
    public static Shard Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('/');
        if (parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && number >= 1 && number <= count)
            return new Shard(number, count);
        throw new PipelineException($"--shard {text} is not a part such as 3/8: give its number from 1, a slash and the number of parts.");
    }

    /// <summary>Whether the item at a position, from 0, of the whole work is this part's. Neighbours go to different parts.</summary>
    public bool Covers(int position) => position % Count == Number - 1;

    public override string ToString() => $"{Number}/{Count}";
}

namespace StudyPlatform.Analysis.Html;

/// <summary>A cell of a table.</summary>
/// <param name="Content">Markup.</param>
/// <param name="IsNumber">Whether it is set to the right, with figures of one width.</param>
/// <param name="Columns">How many columns it covers.</param>
internal readonly record struct Cell(string Content, bool IsNumber, int Columns = 1)
{
    /// <summary>Words.</summary>
    public static Cell Text(string text) => new(new Markup().Text(text).ToString(), IsNumber: false);

    /// <summary>A number, already written out.</summary>
    public static Cell Number(string text) => new(new Markup().Text(text).ToString(), IsNumber: true);

    /// <summary>A p-value, with its exact value for whoever asks.</summary>
    public static Cell P(double? p) => p is { } value ? new(PValue.Short(value), IsNumber: true) : Number(Numbers.None);

    /// <summary>A sentence in place of several cells.</summary>
    public static Cell Across(int columns, string sentence) => new(new Markup().Element("span", sentence, ("class", "absent")).ToString(), IsNumber: false, columns);

    /// <summary>A name or hash that is copied rather than read.</summary>
    public static Cell Code(string text) => new(new Markup().Element("code", text).ToString(), IsNumber: false);
}

namespace StudyPlatform.Analysis.Html;

/// <summary>p-values: short in sight, exact in the tooltip.</summary>
internal static class PValue
{
    /// <summary>Without the letter, for a column that has it in its heading.</summary>
    public static string Short(double p) => new Markup().Element("abbr", Numbers.P(p), ("title", $"p = {Numbers.ExactP(p)}")).ToString();
}

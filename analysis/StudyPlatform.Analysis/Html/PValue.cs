namespace StudyPlatform.Analysis.Html;

/// <summary>p-values: short in sight, exact in the tooltip.</summary>
internal static class PValue
{
    /// <summary>Without the letter, for a column that has it in its heading.</summary>
    public static string Short(double p) => Write(p, Numbers.P(p));

    /// <summary>With the letter, for a sentence.</summary>
    public static string Sentence(double p) => Write(p, Numbers.PIs(p));

    /// <summary>Only what is a bound in sight, and so has more to say, is marked as such.</summary>
    private static string Write(double p, string shown) =>
        new Markup().Element("abbr", shown, ("title", $"p = {Numbers.ExactP(p)}"), ("class", shown.Any(c => c is '<' or '>') ? "short" : null)).ToString();
}

using StudyPlatform.Analysis.Reporting;

namespace StudyPlatform.Analysis.Html.Sections;

/// <summary>A test in the form of the American Psychological Association: <c>χ²(5) = 11.07, p = .050</c>.</summary>
internal static class Tests
{
    /// <summary>As plain text.</summary>
    public static string Text(TestResult test) => $"{Symbol(test.Name)}({Numbers.Df(test.Df)})\u00A0=\u00A0{Numbers.Statistic(test.Statistic)}, {Numbers.PIs(test.P)}";

    /// <summary>With its full name and the exact p-value for whoever asks.</summary>
    public static Cell Sentence(TestResult test) => new(
        new Markup()
            .Text($"{test.Name}: {Symbol(test.Name)}({Numbers.Df(test.Df)})\u00A0=\u00A0{Numbers.Statistic(test.Statistic)}, ")
            .Raw(PValue.Sentence(test.P))
            .ToString(),
        IsNumber: false);

    /// <summary>The symbol that a test's name begins with: <c>χ²</c> of <c>χ² (likelihood ratio)</c>.</summary>
    private static string Symbol(string name) => name.Split(' ', '(')[0] is { Length: > 0 and <= 3 } symbol ? symbol : "statistic";
}

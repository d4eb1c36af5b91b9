namespace StudyPlatform.Analysis.Html;

/// <summary>How the page looks: report.css, which is part of the program.</summary>
internal static class Stylesheet
{
    private const string Resource = "report.css";

    public static string Text { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(Stylesheet).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not among the program's resources.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

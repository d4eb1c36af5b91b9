namespace StudyPlatform.Domain.Payments.Files;

/// <summary>Texts as a shell takes them for what they are.</summary>
internal static class ShellText
{
    /// <summary>The text within single quotes, where a POSIX shell gives no character a meaning; a quote of its own ends them for a moment (POSIX.1-2017, 2.2.2).</summary>
    public static string Quote(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}

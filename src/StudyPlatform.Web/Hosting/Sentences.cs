namespace StudyPlatform.Web.Hosting;

/// <summary>Foreign messages as part of a sentence.</summary>
internal static class Sentences
{
    /// <summary>The exception's message on one line, without its full stop.</summary>
    public static string Bare(Exception exception) => exception.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}

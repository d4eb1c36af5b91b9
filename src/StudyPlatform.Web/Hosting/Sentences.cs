using System.Text.RegularExpressions;

namespace StudyPlatform.Web.Hosting;

/// <summary>Foreign messages as part of a sentence.</summary>
internal static partial class Sentences
{
    /// <summary>The exception's message on one line, without its full stop.</summary>
    public static string Bare(Exception exception) => exception.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');

    /// <summary>Why a disk refused, without the file's path, which is no business of whoever is at the other end of the line.</summary>
    public static string OfDisk(Exception exception) => QuotedPath().Replace(Bare(exception), "");

    [GeneratedRegex("(?: :)? '[^']*'")]
    private static partial Regex QuotedPath();
}

namespace StudyPlatform.Pipeline.CommandLine;

/// <summary>A command line as it can be given again.</summary>
internal static class CommandText
{
    public static string Of(IEnumerable<string> arguments) => string.Join(' ', arguments.Prepend(PipelineProgram.Name).Select(Quoted));

    private static string Quoted(string word) =>
        word.Length > 0 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./:=,+@%".Contains(letter, StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}

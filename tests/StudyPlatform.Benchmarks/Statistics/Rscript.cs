namespace StudyPlatform.Benchmarks.Statistics;

/// <summary>R, where it is installed.</summary>
internal static class Rscript
{
    public const string Program = "Rscript";

    /// <summary>Whether the program is on the path.</summary>
    public static bool IsInstalled { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, Program)));
}

using System.Text;
using StudyPlatform.Analysis.Html;
using StudyPlatform.Analysis.Measures;
using StudyPlatform.Analysis.Reporting;

namespace StudyPlatform.Analysis.Writing;

/// <summary>Writes a report's files into a folder, all of them or none.</summary>
public static class ReportFolder
{
    /// <summary>The page.</summary>
    public const string PageFile = "report.html";

    /// <summary>Why the folder cannot be written to; null if it can. Looked at before the work is done.</summary>
    /// <param name="folder">Where the report is to be.</param>
    /// <param name="overwrite">Whether a report that is there may be replaced.</param>
    public static string? Problem(string folder, bool overwrite)
    {
        if (File.Exists(folder))
            return $"{folder} is a file; name a folder with --out.";
        if (!Directory.Exists(folder))
            return null;
        var entries = Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)!).Order(StringComparer.Ordinal).ToList();
        if (entries.Count == 0)
            return null;
        if (!overwrite)
            return $"{folder} is not empty; name another folder with --out, or give --overwrite to replace the report there.";
        // A mistyped folder must not cost anyone their files.
        return entries.Find(entry => !IsOurs(entry)) is { } foreign
            ? $"{folder} holds {foreign}, which no report writes; name another folder with --out, or take it out."
            : null;
    }

    /// <summary>Writes into a folder beside the one named, and puts it in place when all is there.</summary>
    /// <param name="folder">Where the report is to be; what <see cref="Problem"/> lets through.</param>
    /// <param name="model">The report.</param>
    /// <param name="exclusions">The participants who are not analysed.</param>
    /// <param name="cancellationToken">Gives up; nothing stays.</param>
    /// <returns>The names of the files.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static async Task<IReadOnlyList<string>> WriteAsync(string folder, ReportModel model, IReadOnlyList<Exclusion> exclusions, CancellationToken cancellationToken)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var draft = Sibling(target, "draft");
        Directory.CreateDirectory(draft);
        try
        {
            List<string> files = [];
            foreach (var table in ReportTables.Of(model, exclusions))
            {
                await WriteAsync(Path.Combine(draft, table.File), table, cancellationToken).ConfigureAwait(false);
                files.Add(table.File);
            }

            await File.WriteAllTextAsync(Path.Combine(draft, PageFile), ReportPage.Write(model), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            PutInPlace(draft, target);
            return [.. files, PageFile];
        }
        finally
        {
            if (Directory.Exists(draft))
                Directory.Delete(draft, recursive: true);
        }
    }

    private static async Task WriteAsync(string path, ReportTable table, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        await table.WriteAsync(file, cancellationToken).ConfigureAwait(false);
    }

    private static void PutInPlace(string draft, string target)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(draft, target);
            return;
        }

        var old = Sibling(target, "old");
        Directory.Move(target, old);
        try
        {
            Directory.Move(draft, target);
        }
        catch (IOException)
        {
            Directory.Move(old, target);
            throw;
        }

        Directory.Delete(old, recursive: true);
    }

    /// <summary>A new name beside the folder: a move within one folder is done at once.</summary>
    private static string Sibling(string target, string purpose) =>
        Path.Combine(Path.GetDirectoryName(target) ?? target, $".{Path.GetFileName(target)}.{purpose}-{Path.GetRandomFileName()}");

    private static bool IsOurs(string file) => file is PageFile or "table3.csv" or "pairwise.csv" or "manova.csv" or "bradley_terry.csv" or "accuracy_model.csv" or "flow.csv" or "excluded.csv";
}

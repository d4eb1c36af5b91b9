using System.Globalization;

namespace StudyPlatform.Explain.Datasets;

/// <summary>Folder names for classes: class names come from strangers and may hold slashes, dots or anything else.</summary>
internal static class ClassFolders
{
    private const int LongestName = 60;

    public static string[] For(IReadOnlyList<string> classes)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. classes.Select((name, number) =>
        {
            var safe = Safe(name);
            return taken.Add(safe) ? safe : Numbered(safe, number, taken);
        })];
    }

    private static string Numbered(string safe, int number, HashSet<string> taken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{safe}~{number}");
        while (!taken.Add(name))
            name += "~";
        return name;
    }

    private static string Safe(string name)
    {
        var letters = name.Take(LongestName).Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '_');
        var safe = string.Concat(letters).Trim('.');
        return safe.Length == 0 ? "_" : safe;
    }
}

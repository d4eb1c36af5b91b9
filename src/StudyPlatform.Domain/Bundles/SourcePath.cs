namespace StudyPlatform.Domain.Bundles;

/// <summary>Refuses names of files that could lead out of a bundle's folder.</summary>
internal static class SourcePath
{
    /// <summary>Why the path is refused; null if it is harmless.</summary>
    public static string? Problem(string path)
    {
        if (path.Length == 0)
            return "has no name";
        if (path.Any(char.IsControl))
            return "has a control character in its name";
        if (path.Contains('\\'))
            return "has a backslash in its name";
        if (path[0] == '/' || (path.Length > 1 && path[1] == ':'))
            return "is an absolute path";
        var parts = path.Split('/');
        if (parts.Contains("..", StringComparer.Ordinal))
            return "leads out of the bundle's folder";
        return parts.Any(part => part is "" or ".") ? "has an empty or '.' part in its path" : null;
    }
}

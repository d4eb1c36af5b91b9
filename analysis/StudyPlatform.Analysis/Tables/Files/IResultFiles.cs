namespace StudyPlatform.Analysis.Tables.Files;

/// <summary>The files among which result tables are looked for: a folder's or a zip's.</summary>
internal interface IResultFiles : IDisposable
{
    /// <summary>What was given, without its folder.</summary>
    string Name { get; }

    /// <summary>Paths with <c>/</c>, relative to the folder or zip, in ordinal order.</summary>
    IReadOnlyList<string> Paths { get; }

    /// <summary>Whether files may be open at the same time, each for a thread of its own.</summary>
    bool OpenSideBySide { get; }

    /// <summary>Opens one of <see cref="Paths"/> from its beginning.</summary>
    Stream Open(string path);
}

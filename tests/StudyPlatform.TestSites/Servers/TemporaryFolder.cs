namespace StudyPlatform.TestSites.Servers;

/// <summary>A new empty folder that is deleted with everything in it at the end.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("studyplatform-").FullName;

    /// <summary>A path in the folder.</summary>
    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}

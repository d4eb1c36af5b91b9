using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Hosting.Studies;

/// <summary>Reads a <c>study.json</c> from disk.</summary>
internal static class DefinitionFile
{
    /// <summary>The file's bytes, or null and a fault.</summary>
    public static byte[]? Read(string path, List<string> faults)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length <= StudyReader.MaxBytes)
            {
                var bytes = new byte[file.Length];
                file.ReadExactly(bytes);
                return bytes;
            }

            faults.Add($"{path}: has {file.Length} bytes, more than the {StudyReader.MaxBytes} that are allowed; name a {StudyDefinition.DocumentName}.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            faults.Add($"{path}: cannot be read ({Sentences.Bare(exception)}); name a {StudyDefinition.DocumentName} that is there.");
        }

        return null;
    }
}

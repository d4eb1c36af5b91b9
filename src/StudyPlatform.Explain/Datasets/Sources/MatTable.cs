using StudyPlatform.Explain.Datasets.Matlab;

namespace StudyPlatform.Explain.Datasets.Sources;

/// <summary>Annotations in MAT-files.</summary>
internal static class MatTable
{
    /// <summary>Takes values out of a file.</summary>
    /// <exception cref="PipelineException">The file is broken or holds something else; the sentence names it.</exception>
    public static T Read<T>(string path, Func<MatFile, T> take)
    {
        try
        {
            return take(MatFile.Parse(File.ReadAllBytes(path)));
        }
        catch (Exception error) when (error is MatFormatException or IOException or UnauthorizedAccessException)
        {
            throw new PipelineException($"{path} cannot be used: {error.Message.TrimEnd('.')}.", error);
        }
    }

    /// <summary>A field of one element of a struct array.</summary>
    /// <exception cref="MatFormatException">There is no such field.</exception>
    public static MatValue Field(IReadOnlyDictionary<string, MatValue> element, string name) => element.TryGetValue(name, out var value)
        ? value
        : throw new MatFormatException($"its records have no field “{name}”, only {string.Join(", ", element.Keys)}");
}

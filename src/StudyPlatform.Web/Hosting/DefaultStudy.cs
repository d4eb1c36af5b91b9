using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Hosting;

/// <summary>The study that an empty site starts with.</summary>
internal static class DefaultStudy
{
    private const string Folder = "study-assets/default";

    /// <summary>Its folder: beside the program when that is published, otherwise in the checkout that holds the program; null if there is none.</summary>
    public static string? Find() => Find(AppContext.BaseDirectory);

    /// <param name="program">The folder that is looked in first, and then those above it.</param>
    public static string? Find(string program)
    {
        for (var folder = new DirectoryInfo(program); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, Folder);
            if (File.Exists(Path.Combine(candidate, StudyDefinition.DocumentName)) && File.Exists(Path.Combine(candidate, Bundle.DocumentName)))
                return candidate;
        }

        return null;
    }
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace StudyPlatform.Web.Hosting.Options;

/// <summary>Looks for sections that nobody reads. Only files are looked at: the environment holds much that is not ours.</summary>
internal static class SettingFiles
{
    private static readonly string[] Single = ["urls", "environment"];

    public static IEnumerable<string> UnknownSections(IConfiguration configuration) =>
        configuration is not IConfigurationRoot root
            ? []
            : from file in root.Providers.OfType<JsonConfigurationProvider>()
              from section in file.GetChildKeys([], parentPath: null).Distinct(StringComparer.OrdinalIgnoreCase)
              where !SiteSettings.Sections.Concat(Single).Contains(section, StringComparer.OrdinalIgnoreCase)
              select $"{section} in {Name(file)} is no section of the settings; there are {string.Join(", ", SiteSettings.Sections)}.";

    private static string Name(JsonConfigurationProvider file) => file.Source.FileProvider?.GetFileInfo(file.Source.Path!).PhysicalPath ?? file.Source.Path!;
}

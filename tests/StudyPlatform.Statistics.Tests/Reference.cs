using System.Text.Json;

namespace StudyPlatform.Statistics.Tests;

/// <summary>Golden values beside the scripts that made them.</summary>
internal static class Reference
{
    /// <exception cref="FileNotFoundException">The tests do not run inside the checkout.</exception>
    public static JsonDocument Read(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "analysis", "reference", name);
            if (File.Exists(file))
                return JsonDocument.Parse(File.ReadAllText(file));
        }

        throw new FileNotFoundException($"analysis/reference/{name} is not above the tests: run them from inside the checkout.");
    }
}

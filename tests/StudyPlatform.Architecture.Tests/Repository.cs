namespace StudyPlatform.Architecture.Tests;

/// <summary>Finds the root of the checkout that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "StudyPlatform.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No StudyPlatform.sln above {start}: run the tests from inside the checkout.");
    }
}

namespace StudyPlatform.Analysis.Tests;

/// <summary>Files of the checkout that the tests run in.</summary>
internal static class Checkout
{
    /// <exception cref="FileNotFoundException">The tests do not run inside the checkout.</exception>
    public static string File(params string[] path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine([folder.FullName, .. path]);
            if (System.IO.File.Exists(file) || Directory.Exists(file))
                return file;
        }

        throw new FileNotFoundException($"{Path.Combine(path)} is not above the tests: run them from inside the checkout.");
    }
}

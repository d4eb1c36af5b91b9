namespace StudyPlatform.TestSites.Servers;

/// <summary>Programs of this checkout that are run as processes of their own.</summary>
public static class BuiltProgram
{
    /// <summary>A program's assembly, beside this one's in the same configuration's output.</summary>
    /// <param name="project">The project's name.</param>
    /// <exception cref="FileNotFoundException">It is not built.</exception>
    public static string Assembly(string project)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory);
        var path = Path.Combine(configuration.Parent!.Parent!.FullName, project, configuration.Name, project + ".dll");
        return File.Exists(path) ? path : throw new FileNotFoundException($"{path} is missing: build {project} first.");
    }
}

using System.Xml.Linq;

namespace StudyPlatform.Architecture.Tests;

/// <summary>
/// The arrows between projects and the packages each may use. A project that is not in the table is
/// refused, so that a new one has to be given its place here first.
/// </summary>
public sealed class ReferenceArrowTests
{
    /// <summary>Project → the projects it may refer to.</summary>
    private static readonly Dictionary<string, string[]> AllowedProjects = new(StringComparer.Ordinal)
    {
        ["StudyPlatform.Domain"] = [],
        ["StudyPlatform.Storage"] = ["StudyPlatform.Domain"],
        ["StudyPlatform.Simulation"] = ["StudyPlatform.Domain"],
        ["StudyPlatform.Web"] = ["StudyPlatform.Domain", "StudyPlatform.Storage", "StudyPlatform.Analysis", "StudyPlatform.Simulation"],
        ["StudyPlatform.Imaging"] = [],
        ["StudyPlatform.Torch"] = [],
        ["StudyPlatform.Explain"] = ["StudyPlatform.Domain", "StudyPlatform.Imaging", "StudyPlatform.Torch"],
        ["StudyPlatform.Pipeline"] = ["StudyPlatform.Explain"],
        ["StudyPlatform.Statistics"] = [],
        ["StudyPlatform.Analysis"] = ["StudyPlatform.Statistics", "StudyPlatform.Domain"],
    };

    /// <summary>Projects whose packages are part of the design; the others are free in theirs.</summary>
    private static readonly Dictionary<string, string[]> AllowedPackages = new(StringComparer.Ordinal)
    {
        ["StudyPlatform.Domain"] = [],
        ["StudyPlatform.Simulation"] = [],
        ["StudyPlatform.Imaging"] = [],
        ["StudyPlatform.Torch"] = [],
        ["StudyPlatform.Explain"] = ["TorchSharp", "TorchSharp-cuda-linux"],
        ["StudyPlatform.Statistics"] = ["MathNet.Numerics"],
    };

    public static TheoryData<string> ShippedProjects()
    {
        var data = new TheoryData<string>();
        foreach (var path in ProjectFiles("src").Concat(ProjectFiles("analysis")))
            data.Add(Path.GetRelativePath(Repository.Root, path));
        return data;
    }

    [Theory]
    [MemberData(nameof(ShippedProjects))]
    public void A_project_refers_only_where_the_design_lets_it(string project)
    {
        var document = XDocument.Load(Path.Combine(Repository.Root, project));

        Assert.Empty(Violations(Path.GetFileNameWithoutExtension(project), document));
    }

    [Fact]
    public void A_forbidden_arrow_is_found()
    {
        var document = XDocument.Parse(
            """<Project><ItemGroup><ProjectReference Include="../StudyPlatform.Torch/StudyPlatform.Torch.csproj" /></ItemGroup></Project>""");

        Assert.Equal(["StudyPlatform.Web → StudyPlatform.Torch is not an arrow of the design"], Violations("StudyPlatform.Web", document));
    }

    [Fact]
    public void A_forbidden_package_is_found()
    {
        var document = XDocument.Parse(
            """<Project><ItemGroup><PackageReference Include="Newtonsoft.Json" /></ItemGroup></Project>""");

        Assert.Equal(["StudyPlatform.Domain may not use the package Newtonsoft.Json"], Violations("StudyPlatform.Domain", document));
    }

    [Fact]
    public void A_project_without_a_place_is_found()
    {
        Assert.Equal(["StudyPlatform.Helpers has no place in the table of arrows"], Violations("StudyPlatform.Helpers", XDocument.Parse("<Project />")));
    }

    [Fact]
    public void Every_project_is_part_of_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "StudyPlatform.sln"));

        var missing = ProjectFiles("src").Concat(ProjectFiles("analysis")).Concat(ProjectFiles("tests"))
            .Select(Path.GetFileName)
            .Where(name => !solution.Contains(name!, StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    private static List<string> Violations(string project, XDocument document)
    {
        if (!AllowedProjects.TryGetValue(project, out var allowed))
            return [$"{project} has no place in the table of arrows"];

        var arrows = Includes(document, "ProjectReference")
            .Select(include => Path.GetFileNameWithoutExtension(include.Replace('\\', '/')))
            .Where(target => !allowed.Contains(target, StringComparer.Ordinal))
            .Select(target => $"{project} → {target} is not an arrow of the design");
        var packages = AllowedPackages.TryGetValue(project, out var permitted)
            ? Includes(document, "PackageReference")
                .Where(package => !permitted.Contains(package, StringComparer.Ordinal))
                .Select(package => $"{project} may not use the package {package}")
            : [];
        return [.. arrows, .. packages];
    }

    private static IEnumerable<string> Includes(XDocument document, string element) =>
        document.Descendants(element).Select(reference => reference.Attribute("Include")?.Value).OfType<string>();

    private static IEnumerable<string> ProjectFiles(string folder)
    {
        var path = Path.Combine(Repository.Root, folder);
        return Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];
    }
}

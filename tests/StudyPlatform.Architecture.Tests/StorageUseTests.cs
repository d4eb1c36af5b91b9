using System.Text.RegularExpressions;

namespace StudyPlatform.Architecture.Tests;

/// <summary>Where the site may name its storage: where it is put together and where operators' commands are, and nowhere in its pages but for accounts.</summary>
public sealed partial class StorageUseTests
{
    private const string Web = "src/StudyPlatform.Web";

    [Fact]
    public void Pages_reach_the_database_through_the_domains_interfaces()
    {
        var uses = Directory.EnumerateFiles(Path.Combine(Repository.Root, Web), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
            .Select(file => (Place: Path.GetRelativePath(Path.Combine(Repository.Root, Web), file).Replace('\\', '/'), Text: File.ReadAllText(file)))
            .SelectMany(file => Forbidden(file.Place, file.Text));

        Assert.Empty(uses);
    }

    [Theory]
    [InlineData("Admin/Studies/StudiesPage.razor", "@using StudyPlatform.Storage.Accounts", 1)]
    [InlineData("Admin/Accounts/AccountPage.razor", "@using StudyPlatform.Storage.Accounts", 0)]
    [InlineData("Admin/Accounts/AccountPage.razor", "@using StudyPlatform.Storage", 1)]
    [InlineData("Participate/Page.cs", "StudyPlatform.Storage.StudyStorage x;", 1)]
    [InlineData("Hosting/SiteStores.cs", "using StudyPlatform.Storage;", 0)]
    public void A_use_in_the_wrong_place_is_found(string place, string text, int count) => Assert.Equal(count, Forbidden(place, text).Count());

    private static IEnumerable<string> Forbidden(string place, string text) =>
        place.Split('/')[0] is "Hosting" or "Commands"
            ? []
            : Uses().Matches(text).Select(match => match.Value)
                .Where(use => !(place.StartsWith("Admin/Accounts/", StringComparison.Ordinal) && use == "StudyPlatform.Storage.Accounts"))
                .Select(use => $"{place} uses {use}");

    [GeneratedRegex(@"StudyPlatform\.Storage(\.\w+)*")]
    private static partial Regex Uses();
}

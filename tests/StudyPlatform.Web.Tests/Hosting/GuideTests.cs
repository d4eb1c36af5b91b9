using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Options;

namespace StudyPlatform.Web.Tests.Hosting;

public sealed class GuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(DefaultStudy.Find()!))!, "docs", "running.md"));

    public static TheoryData<string, string> Settings => [.. SiteSettings.Describe().Select(setting => (setting.Key, setting.Default))];

    [Theory]
    [MemberData(nameof(Settings))]
    public void The_guide_names_every_setting_with_its_default(string key, string standard)
    {
        var row = Assert.Single(Guide.Split('\n'), line => line.StartsWith($"| `{key}` |", StringComparison.Ordinal));

        if (standard.Length > 0)
            Assert.StartsWith($"| `{key}` | `{standard}` |", row, StringComparison.Ordinal);
    }
}

using System.Text.Json.Nodes;
using StudyPlatform.Web.Tests.Commands;

namespace StudyPlatform.Web.Tests.Hosting;

/// <summary>A site whose study takes people from Prolific, and a link with such a person's ids.</summary>
internal static class ProlificSite
{
    public const string Person = "5ec0ffee5ec0ffee5ec0ffee";

    public const string Session = "5e551015e551015e551015e5";

    public const string Link = $"/s/default?PROLIFIC_PID={Person}&STUDY_ID=0123456789abcdef01234567&SESSION_ID={Session}&other=secretvalue";

    public static async Task<TestSite> StartAsync(params string[] settings)
    {
        var site = await TestSite.StartAsync(["--Site:DefaultStudy=false", .. settings]);
        using var files = new StudyFiles();
        var definition = files.Changed(study => study["platforms"] = new JsonObject
        {
            ["prolific"] = new JsonObject { ["completed"] = "C1AAAAAA", ["noConsent"] = "C2AAAAAA", ["screenedOut"] = "C3AAAAAA" },
        });
        var added = await Commands.Console.RunAsync("study", "add", "--definition", definition, "--bundle", StudyFiles.Bundle, "--open", $"--Site:DataFolder={site.DataFolder}");
        Assert.True(added.ExitCode == 0, added.Out + added.Error);
        return site;
    }
}

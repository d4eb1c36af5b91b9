using System.IO.Compression;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using StudyPlatform.EndToEnd.Browsing;
using StudyPlatform.TestSites.Studies;
using static Microsoft.Playwright.Assertions;

namespace StudyPlatform.EndToEnd.Dashboard;

/// <summary>An owner makes studies: of the default bundle, of another study, of an archive; and gives one another bundle.</summary>
[Collection<BrowserCollection>]
public sealed class NewStudyTests(Chromium chromium)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_study_is_made_duplicated_archived_taken_in_again_and_given_another_bundle(bool phone)
    {
        SetDefaultExpectTimeout(20_000);
        await using var site = await DashboardSite.StartAsync();
        await using var context = await chromium.NewContextAsync(phone ? Chromium.Phone : Chromium.Desk);
        var page = await context.NewPageAsync();
        var trouble = PageChecks.WatchForTrouble(page);
        var faults = new List<string>();
        await DashboardSite.JoinAsync(page, site.PrintedLink, DashboardSite.Owner, DashboardSite.Password);

        await page.GetByRole(AriaRole.Link, new() { Name = "New study" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "New study" })).ToBeVisibleAsync();
        await page.GetByLabel("Id", new() { Exact = true }).FillAsync("default");
        await Expect(page.GetByText("There is a study default already")).ToBeVisibleAsync();
        faults.AddRange(await PageChecks.LookAtAsync(page, "dashboard-new-study", cookies: true));
        await page.GetByLabel("Id", new() { Exact = true }).FillAsync("mine");
        await Expect(page.GetByText("Free: participants will follow")).ToBeVisibleAsync();
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("My own study");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the study" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The study mine is made" })).ToBeFocusedAsync();
        faults.AddRange(await PageChecks.LookAtAsync(page, "dashboard-new-study-made", cookies: true));

        await page.GetByRole(AriaRole.Link, new() { Name = "Go to the study" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Now: draft" })).ToBeVisibleAsync();
        faults.AddRange(await PageChecks.LookAtAsync(page, "dashboard-study-documents", cookies: true));
        var archive = await SaveArchiveAsync(site, page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Duplicate" }).ClickAsync();
        await Expect(page.GetByLabel("Id", new() { Exact = true })).ToHaveValueAsync("mine-2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the study" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The study mine-2 is made" })).ToBeVisibleAsync();

        await page.GotoAsync($"{site.Url}/studies/new");
        await page.GetByText("An archive").ClickAsync();
        await page.GetByLabel("The archive").SetInputFilesAsync(archive);
        faults.AddRange(await PageChecks.LookAtAsync(page, "dashboard-new-study-archive", cookies: true));
        await page.GetByRole(AriaRole.Button, new() { Name = "Take the study in" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The study mine is here already" })).ToBeVisibleAsync();

        await ReplaceBundleAsync(site, page, faults);
        await page.GotoAsync($"{site.Url}/audit");
        await Expect(page.GetByText("study.version-added", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByText("study.archived", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Contains("All is as it was written", await site.Program.CommandAsync("verify"), StringComparison.Ordinal);
        Assert.Empty(faults);
        Assert.Empty(trouble);
    }

    private static async Task<string> SaveArchiveAsync(DashboardSite site, IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Export as archive" }).ClickAsync());
        Assert.Equal("study-mine-archive.zip", download.SuggestedFilename);
        var path = site.PathOf(download.SuggestedFilename);
        await download.SaveAsAsync(path);
        return path;
    }

    /// <summary>The default bundle under another title.</summary>
    private static async Task ReplaceBundleAsync(DashboardSite site, IPage page, List<string> faults)
    {
        var folder = Directory.CreateDirectory(site.PathOf("bundle")).FullName;
        var document = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(StudyDocument.DefaultFolder, "bundle.json")))!.AsObject();
        document["title"] = "The same pictures again";
        document.Remove("seal");
        await File.WriteAllTextAsync(Path.Combine(folder, "bundle.json"), document.ToJsonString());
        Directory.CreateDirectory(Path.Combine(folder, "media"));
        foreach (var medium in Directory.EnumerateFiles(Path.Combine(StudyDocument.DefaultFolder, "media")))
            File.Copy(medium, Path.Combine(folder, "media", Path.GetFileName(medium)));
        await ZipFile.CreateFromDirectoryAsync(folder, site.PathOf("bundle.zip"));

        await page.GotoAsync($"{site.Url}/studies/mine");
        await page.GetByRole(AriaRole.Link, new() { Name = "Replace the bundle" }).ClickAsync();
        await page.GetByText("Upload another bundle").ClickAsync();
        await page.GetByLabel("The bundle's zip").SetInputFilesAsync(site.PathOf("bundle.zip"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload", Exact = true }).ClickAsync();
        await Expect(page.GetByText("The bundle “The same pictures again” is sound.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "The same pictures again" })).ToBeCheckedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add as a new version…" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Add version 2?" })).ToBeFocusedAsync();
        faults.AddRange(await PageChecks.LookAtAsync(page, "dashboard-new-version", cookies: true));
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the version" }).ClickAsync();
        await Expect(page.GetByText("Version 2 is the current one now.")).ToBeVisibleAsync();
    }
}

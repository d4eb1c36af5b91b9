using System.Text;
using System.Text.Json.Nodes;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Intake;
using StudyPlatform.Web.Hosting.Studies;

namespace StudyPlatform.Web.Tests.Admin.Components;

/// <summary>Making a study on its page.</summary>
public sealed class NewStudyPageTests : BunitContext
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "")]
    [InlineData("Mine", "An id has 1 to 64 small letters")]
    [InlineData("-mine", "An id has 1 to 64 small letters")]
    [InlineData("new", "new is the address of this page")]
    [InlineData("taken", "There is a study taken already")]
    [InlineData("mine", "Free: participants will follow …/s/mine")]
    public async Task The_id_is_looked_at_while_it_is_typed(string id, string sentence)
    {
        await using var site = await IntakePages.StartAsync();
        await site.AddAsync("taken", "Taken");
        var page = await RenderAsync(site);

        await page.Find("#id").InputAsync(id);

        Assert.StartsWith(sentence, page.Find("#id-said").TextContent, StringComparison.Ordinal);
        Assert.Equal(id is "" or "mine" ? null : "true", page.Find("#id").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task What_is_missing_is_listed_and_nothing_is_made()
    {
        await using var site = await IntakePages.StartAsync();
        site.Shelve(Hosting.Studies.SmallBundle.Make("another"));
        var page = await RenderAsync(site);

        await MakeAsync(page);

        Assert.Equal(["Id: give one, such as my-study.", "Title: give one that participants read.", "Choose a bundle, or upload one."], page.FindAll(".problems p").Select(line => line.TextContent));
        Assert.Empty(await site.Site.Site.Stores.Studies.ListAsync(Stop));
    }

    [Fact]
    public async Task A_study_is_made_of_a_template_and_leads_on_to_its_pages()
    {
        await using var site = await IntakePages.StartAsync();
        var page = await RenderAsync(site);

        await page.Find("#id").InputAsync("mine");
        await page.Find("#title").ChangeAsync("My own");
        await MakeAsync(page);

        Assert.Equal("The study mine is made, a draft", page.Find("#made-head").TextContent);
        Assert.Equal(["studies/mine", "studies/mine/edit"], page.FindAll(".card a").Select(link => link.GetAttribute("href")));
        Assert.Equal((StudyState.Draft, site.Shelved), (await EntryAsync(site, "mine")) is var entry ? (entry.State, entry.Current.Bundle) : default);
        var line = Assert.Single((await site.Site.Site.Stores.Audit.ReadAsync(new AuditFilter { Action = "study." }, 0, 10, Stop)).Entries).Action;
        Assert.Equal(("olga", "study.added", "mine", "template"), (line.Name, line.Action, line.Subject, (string)JsonNode.Parse(line.Detail)!["from"]!));
    }

    [Fact]
    public async Task A_duplicate_begins_with_the_studys_bundle_its_title_and_an_id_that_is_free()
    {
        await using var site = await IntakePages.StartAsync();
        site.Shelve(Hosting.Studies.SmallBundle.Make("another"));
        await site.AddAsync("first", "The first");
        await site.AddAsync("first-2", "The second");

        var page = await RenderAsync(site, "studies/new?copy=first");
        Assert.Equal(("first-3", "The first"), (page.Find("#id").GetAttribute("value"), page.Find("#title").GetAttribute("value")));
        await MakeAsync(page);

        var (original, copy) = (await EntryAsync(site, "first"), await EntryAsync(site, "first-3"));
        Assert.Equal(original.Current.Bundle, copy.Current.Bundle);
        Assert.NotEqual(original.Current.Definition, copy.Current.Definition);
        Assert.Contains("completion codes came along", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_faults_has_them_all_listed_with_their_places()
    {
        await using var site = await IntakePages.StartAsync();
        var page = await RenderAsync(site);
        await page.Find("input[value=File]").ChangeAsync("File");

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("""{"format":"studyplatform-study/1","id":"Mine"}""", "study.json"));
        await MakeAsync(page);

        var problems = page.FindAll(".problems p").Select(line => line.TextContent).ToList();
        Assert.Contains(problems, problem => problem.StartsWith("id: ", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem == "study.json: lacks the key 'title'; add it.");
        Assert.Equal("Choose a definition that is sound.", problems[^1]);
    }

    [Fact]
    public async Task A_sound_file_becomes_a_study_byte_for_byte_unless_it_does_not_fit_the_bundle()
    {
        await using var site = await IntakePages.StartAsync();
        var page = await RenderAsync(site);
        await page.Find("input[value=File]").ChangeAsync("File");
        var sound = Encoding.UTF8.GetString(StudyTemplate.Make(new StudyId("mine"), "Mine", site.Bundle));
        var unfit = sound.Replace("grad-cam", "tea-leaves", StringComparison.Ordinal);

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(unfit, "study.json"));
        await page.WaitForAssertionAsync(() => Assert.Contains("the study mine", page.Markup, StringComparison.Ordinal));
        await MakeAsync(page);
        Assert.StartsWith("methods[1]: is 'tea-leaves', which the bundle does not have", page.Find(".problems p").TextContent, StringComparison.Ordinal);
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(sound, "study.json"));
        await page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll(".problems")));
        await MakeAsync(page);

        var entry = await EntryAsync(site, "mine");
        Assert.Equal(sound, Encoding.UTF8.GetString(await site.Site.Site.Stores.Studies.DefinitionAsync(entry.Current, Stop)));
    }

    private static async Task<Domain.Stores.StudyEntry> EntryAsync(IntakePages site, string id) => (await site.Site.Site.Stores.Studies.FindAsync(new StudyId(id), Stop))!;

    private static Task MakeAsync(IRenderedComponent<NewStudyPage> page) => page.FindAll("button").Single(button => button.TextContent == "Make the study").ClickAsync();

    private async Task<IRenderedComponent<NewStudyPage>> RenderAsync(IntakePages site, string address = "studies/new")
    {
        await site.PrepareAsync(this);
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<NewStudyPage>();
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll("input[name=bundle]")), TimeSpan.FromSeconds(20));
        return page;
    }
}

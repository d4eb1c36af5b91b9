using Bunit;
using StudyPlatform.Web.Admin.Uploads;

namespace StudyPlatform.Web.Tests.Admin.Components;

/// <summary>What is said while a file is sent, and after; the script is the test's.</summary>
public sealed class FileUploadTests : BunitContext
{
    private readonly List<UploadResult> _taken = [];

    [Fact]
    public async Task Without_a_file_one_is_asked_for()
    {
        await using var site = await IntakePages.StartAsync();
        var upload = await RenderAsync(site, null);

        await upload.Find("form").SubmitAsync();

        Assert.Equal("Choose a file first.", upload.Find("[role=alert]").TextContent.Trim());
    }

    [Theory]
    [InlineData(0, "big.zip is empty; choose another file.")]
    [InlineData(500_000_001, "big.zip has 500 MB. The file is larger than the 500 MB that this site takes")]
    public async Task A_file_that_would_be_refused_is_not_sent(long bytes, string sentence)
    {
        await using var site = await IntakePages.StartAsync();
        var upload = await RenderAsync(site, new ChosenFile("big.zip", bytes));

        await upload.Find("form").SubmitAsync();

        Assert.StartsWith(sentence, upload.Find("[role=alert]").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("Upload", upload.Find("button").TextContent);
    }

    [Fact]
    public async Task How_far_it_is_is_said_and_what_was_taken_is_handed_on()
    {
        await using var site = await IntakePages.StartAsync();
        var upload = await RenderAsync(site, new ChosenFile("bundle.zip", 200_000_000));

        await upload.Find("form").SubmitAsync();
        Assert.Equal("bundle.zip, 200 MB, is being sent.", upload.Find("[role=status]").TextContent.Trim());
        await upload.Instance.SentAsync(50_000_000);
        Assert.Equal(("50 MB of 200 MB sent.", "50000000"), (upload.Find("[role=status]").TextContent.Trim(), upload.Find("progress").GetAttribute("value")));
        await upload.Instance.SentAsync(200_000_000);
        Assert.Contains("the server looks at every byte of it now", upload.Find("[role=status]").TextContent, StringComparison.Ordinal);
        await upload.Instance.AnsweredAsync(200, $$"""{"problems":[],"bundle":"{{site.Shelved}}"}""");

        Assert.Equal(site.Shelved, Assert.Single(_taken).Bundle);
        Assert.Empty(upload.FindAll("progress"));
    }

    [Theory]
    [InlineData(422, """{"problems":["bundle.json: is missing; put it in","media/x: is odd; take it out"]}""", "bundle.json: is missing; put it in")]
    [InlineData(413, "<html>nginx</html>", "A server in front of this site does not let files of this size through")]
    [InlineData(403, "", "Your account may not upload here any more")]
    [InlineData(502, "<html></html>", "The server answered 502 and kept nothing")]
    [InlineData(0, "", "The connection broke off before the file was complete")]
    public async Task Every_refusal_is_a_sentence_and_another_try_is_possible(int status, string answer, string sentence)
    {
        await using var site = await IntakePages.StartAsync();
        var upload = await RenderAsync(site, new ChosenFile("bundle.zip", 1000));

        await upload.Find("form").SubmitAsync();
        await upload.Instance.AnsweredAsync(status, answer);

        Assert.StartsWith(sentence, upload.Find("[role=alert] p").TextContent, StringComparison.Ordinal);
        Assert.Equal("Upload", upload.Find("button").TextContent);
        Assert.Empty(_taken);
    }

    [Fact]
    public async Task What_was_given_up_is_said_to_be_so()
    {
        await using var site = await IntakePages.StartAsync();
        var upload = await RenderAsync(site, new ChosenFile("bundle.zip", 1000));

        await upload.Find("form").SubmitAsync();
        await upload.Find("button").ClickAsync();
        await upload.Instance.AnsweredAsync(0, "");

        Assert.Equal("The upload was given up; nothing was kept.", upload.Find("[role=alert]").TextContent.Trim());
    }

    /// <param name="site">The site.</param>
    /// <param name="chosen">What the script says was chosen; null for nothing.</param>
    private async Task<IRenderedComponent<FileUpload>> RenderAsync(IntakePages site, ChosenFile? chosen)
    {
        var module = await site.PrepareAsync(this);
        module.Setup<ChosenFile?>("send", _ => true).SetResult(chosen);
        return Render<FileUpload>(parameters => parameters
            .Add(upload => upload.Id, "file").Add(upload => upload.Label, "The file").Add(upload => upload.Help, "A zip.").Add(upload => upload.Address, "uploads/bundle")
            .Add(upload => upload.Taken, _taken.Add));
    }
}

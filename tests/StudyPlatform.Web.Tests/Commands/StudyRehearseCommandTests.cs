using System.Text.Json.Nodes;

namespace StudyPlatform.Web.Tests.Commands;

public sealed class StudyRehearseCommandTests
{
    [Fact]
    public async Task A_draft_that_passes_a_whole_rehearsal_is_rehearsed_and_one_of_a_part_is_not()
    {
        using var files = new StudyFiles();
        var definition = files.Changed(study =>
        {
            study["methods"] = new JsonArray("grad-cam", "lime");
            study["peoplePerCondition"] = 40;
            foreach (var other in (string[])["responsibility", "shap", "influence", "nearest-neighbour"])
                ((JsonObject)study["texts"]!["methods"]!).Remove(other);
        });
        var added = await files.RunAsync("study", "add", "--definition", definition, "--bundle", StudyFiles.Bundle);

        var part = await files.RunAsync("study", "rehearse", "--study", "default", "--people", "2", "--json");
        var stillDraft = await StateAsync(files);
        var whole = await files.RunAsync("study", "rehearse", "--study", "default", "--effect", "lime=0.9,1", "--effect", "grad-cam=0.4,-1", "--keep", files["kept.zip"], "--json");

        Assert.True(added.ExitCode == 0, added.Error);
        Assert.Equal((0, true, false), (part.ExitCode, (bool?)part.Json["passed"], (bool?)part.Json["whole"]));
        Assert.Equal("draft", stillDraft);
        Assert.True(whole.ExitCode == 0, whole.Out + whole.Error);
        Assert.Equal((true, 40), ((bool?)whole.Json["whole"], (int?)whole.Json["completed"]));
        Assert.Equal("rehearsed", await StateAsync(files));
        Assert.True(File.Exists(files["kept.zip"]));
        Assert.Empty((await files.RunAsync("study", "open", "--study", "default")).Error);
    }

    [Fact]
    public async Task Opening_without_a_rehearsal_says_so()
    {
        using var files = new StudyFiles();
        await files.RunAsync("study", "add", "--definition", StudyFiles.Definition, "--bundle", StudyFiles.Bundle);

        var opened = await files.RunAsync("study", "open", "--study", "default");

        Assert.Equal(0, opened.ExitCode);
        Assert.Contains("note: no rehearsal of this definition and bundle of default has passed yet", opened.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_it_is_opened_without_a_rehearsal_stands_in_the_audit_log()
    {
        using var files = new StudyFiles();
        await files.RunAsync("study", "add", "--definition", StudyFiles.Definition, "--bundle", StudyFiles.Bundle);

        var opened = await files.RunAsync("study", "open", "--study", "default", "--reason", "The pilot went well.");

        Assert.DoesNotContain("--reason", opened.Error, StringComparison.Ordinal);
        var line = (await files.AuditAsync())[^1];
        Assert.Equal("study.opened", line.Action);
        Assert.Contains("The pilot went well.", line.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_study_takes_the_address_of_the_page_that_makes_studies()
    {
        using var files = new StudyFiles();

        var refused = await files.RunAsync("study", "add", "--definition", files.Changed(study => study["id"] = "new"), "--bundle", StudyFiles.Bundle);

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("id: is 'new', which is an address of the dashboard's own", refused.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--effect", "lime=2,0", "probabilities from 0 to 1")]
    [InlineData("--effect", "lime", "METHOD=GUESS,STRENGTH")]
    [InlineData("--effect", "gradients=0.5,0", "which the study does not compare")]
    [InlineData("--people", "0", "must be from 1 to")]
    [InlineData("--at-once", "100000", "must be from 1 to 256")]
    public async Task A_wrong_option_is_named(string option, string value, string sentence)
    {
        using var files = new StudyFiles();
        await files.RunAsync("study", "add", "--definition", StudyFiles.Definition, "--bundle", StudyFiles.Bundle);

        var refused = await files.RunAsync("study", "rehearse", "--study", "default", option, value);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains(option, refused.Complaint, StringComparison.Ordinal);
        Assert.Contains(sentence, refused.Complaint, StringComparison.Ordinal);
    }

    private static async Task<string?> StateAsync(StudyFiles files) => (string?)(await files.RunAsync("study", "show", "--study", "default", "--json")).Json["state"];
}

using System.IO.Compression;
using System.Text.Json.Nodes;

namespace StudyPlatform.Web.Tests.Commands;

public sealed class StudyCommandTests
{
    [Fact]
    public async Task A_study_is_added_as_a_draft_listed_and_shown()
    {
        using var files = new StudyFiles();

        var added = await files.RunAsync("study", "add", "--definition", StudyFiles.Definition, "--bundle", StudyFiles.Bundle);
        var listed = await files.RunAsync("study", "list", "--json");
        var shown = await files.RunAsync("study", "show", "--study", "default");

        Assert.Equal((0, ""), (added.ExitCode, added.Error));
        Assert.Equal("Version 1 of the study default was added; the study is draft.", added.Lines[0]);
        Assert.Equal("Study link: http://127.0.0.1:5080/s/default", added.Lines[1]);
        Assert.Equal("draft", (string?)listed.Json["studies"]![0]!["state"]);
        Assert.Contains("link        http://127.0.0.1:5080/s/default", shown.Lines);
    }

    [Fact]
    public async Task A_zip_is_taken_like_its_folder()
    {
        using var files = new StudyFiles();
        using (var zip = ZipFile.Open(files["bundle.zip"], ZipArchiveMode.Create))
        {
            zip.CreateEntryFromFile(Path.Combine(StudyFiles.Bundle, "bundle.json"), "bundle.json");
            foreach (var file in Directory.EnumerateFiles(Path.Combine(StudyFiles.Bundle, "media")))
                zip.CreateEntryFromFile(file, $"media/{Path.GetFileName(file)}", CompressionLevel.NoCompression);
        }

        var fromZip = await files.RunAsync("study", "add", "--definition", StudyFiles.Definition, "--bundle", files["bundle.zip"], "--json");
        var fromFolder = await files.RunAsync("study", "add", "--definition", StudyFiles.Definition, "--bundle", StudyFiles.Bundle, "--json");
        var verified = await files.RunAsync("verify");

        Assert.Equal("added", (string?)fromZip.Json["outcome"]);
        Assert.Equal("unchanged", (string?)fromFolder.Json["outcome"]);
        Assert.Equal(0, verified.ExitCode);
    }

    [Fact]
    public async Task Nothing_stays_of_what_is_refused_and_every_fault_is_listed()
    {
        using var files = new StudyFiles();
        var definition = files.Changed(study =>
        {
            study["peoplePerCondition"] = -1;
            study["colour"] = "red";
        });
        Directory.CreateDirectory(files["bundle/media"]);
        File.Copy(Path.Combine(StudyFiles.Bundle, "bundle.json"), files["bundle/bundle.json"]);

        var refused = await files.RunAsync("study", "add", "--definition", definition, "--bundle", files["bundle"]);
        var listed = await files.RunAsync("study", "list", "--json");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains(refused.Lines, line => line.StartsWith($"{definition}: ", StringComparison.Ordinal) && line.Contains("peoplePerCondition", StringComparison.Ordinal));
        Assert.Contains(refused.Lines, line => line.StartsWith($"{definition}: ", StringComparison.Ordinal) && line.Contains("colour", StringComparison.Ordinal));
        Assert.Contains(refused.Lines, line => line.StartsWith($"{files["bundle"]}: media/", StringComparison.Ordinal) && line.Contains("is missing", StringComparison.Ordinal));
        Assert.StartsWith("error: Nothing was added: ", refused.Complaint, StringComparison.Ordinal);
        Assert.Empty(listed.Json["studies"]!.AsArray());
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(files.DataFolder, "bundles")));
    }

    [Fact]
    public async Task A_bundle_too_small_for_the_study_is_refused_with_the_remedy()
    {
        using var files = new StudyFiles();
        var definition = files.Changed(study => study["images"] = "disjoint");

        var refused = await files.RunAsync("study", "add", "--definition", definition, "--bundle", StudyFiles.Bundle);

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("balanced", Assert.Single(refused.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing.json", "nothing.json")]
    [InlineData("", "cannot be read")]
    public async Task A_definition_that_cannot_be_read_is_a_fault(string name, string part)
    {
        using var files = new StudyFiles();

        var refused = await files.RunAsync("study", "add", "--definition", name.Length == 0 ? StudyFiles.Bundle : files[name], "--bundle", StudyFiles.Bundle);

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains(part, Assert.Single(refused.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_study_is_a_new_version_unless_the_study_is_live()
    {
        using var files = new StudyFiles();
        var changed = files.Changed(study => study["title"] = "Another title");
        await files.RunAsync("study", "add", "--definition", StudyFiles.Definition, "--bundle", StudyFiles.Bundle, "--open");

        var whileLive = await files.RunAsync("study", "add", "--definition", changed, "--bundle", StudyFiles.Bundle);
        var same = await files.RunAsync("study", "add", "--definition", StudyFiles.Definition, "--bundle", StudyFiles.Bundle);
        await files.RunAsync("study", "pause", "--study", "default");
        var whilePaused = await files.RunAsync("study", "add", "--definition", changed, "--bundle", StudyFiles.Bundle, "--json");
        var shown = await files.RunAsync("study", "show", "--study", "default");

        Assert.Equal(1, whileLive.ExitCode);
        Assert.Contains("is live", whileLive.Complaint, StringComparison.Ordinal);
        Assert.Equal("The study default is there already, unchanged since version 1; it is live.", same.Lines[0]);
        Assert.Equal((2, "paused"), ((int)whilePaused.Json["version"]!, (string?)whilePaused.Json["state"]));
        Assert.Equal("default: Another title", shown.Lines[0]);
    }

    [Fact]
    public async Task A_damaged_copy_of_a_bundle_is_found_and_mended_by_adding_the_study_again()
    {
        using var files = new StudyFiles();
        await files.RunAsync("study", "add", "--definition", StudyFiles.Definition, "--bundle", StudyFiles.Bundle);
        var medium = Directory.EnumerateFiles(Path.Combine(Directory.EnumerateDirectories(Path.Combine(files.DataFolder, "bundles")).Single(), "media")).First();
        File.Delete(medium);

        var damaged = await files.RunAsync("verify");
        var refused = await files.RunAsync("study", "open", "--study", "default");
        await files.RunAsync("study", "add", "--definition", StudyFiles.Definition, "--bundle", StudyFiles.Bundle);
        var mended = await files.RunAsync("verify");

        Assert.Equal(1, damaged.ExitCode);
        Assert.Contains(damaged.Lines, line => line.Contains(Path.GetFileName(medium), StringComparison.Ordinal));
        Assert.Contains(Path.GetFileName(medium), refused.Complaint, StringComparison.Ordinal);
        Assert.Equal(0, mended.ExitCode);
        Assert.Single(Directory.EnumerateFileSystemEntries(Path.Combine(files.DataFolder, "bundles")));
    }

    [Fact]
    public async Task What_a_killed_copy_left_long_ago_is_taken_away_and_a_copy_under_way_is_not()
    {
        using var files = new StudyFiles();
        var old = Directory.CreateDirectory(Path.Combine(files.DataFolder, "bundles", ".incoming-old"));
        var young = Directory.CreateDirectory(Path.Combine(files.DataFolder, "bundles", ".incoming-young"));
        old.LastWriteTimeUtc = young.LastWriteTimeUtc - TimeSpan.FromDays(2);

        await files.RunAsync("study", "add", "--definition", StudyFiles.Definition, "--bundle", StudyFiles.Bundle);

        Assert.False(Directory.Exists(old.FullName));
        Assert.True(Directory.Exists(young.FullName));
    }

    [Fact]
    public async Task A_study_is_opened_paused_opened_again_and_closed_for_good()
    {
        using var files = new StudyFiles();
        await files.RunAsync("study", "add", "--definition", StudyFiles.Definition, "--bundle", StudyFiles.Bundle);

        var said = new List<string>();
        foreach (var move in new[] { "pause", "close", "open", "open", "pause", "open", "close", "open", "pause" })
        {
            var result = await files.RunAsync("study", move, "--study", "default");
            said.Add(result.ExitCode == 0 ? result.Lines.Single() : result.Complaint);
        }

        Assert.Equal(
            [
                "error: The study default is draft; only one that is live can be moved by pause.",
                "error: The study default is draft; only one that is live or paused can be moved by close.",
                "The study default is live now.",
                "error: The study default is live; only one that is draft or rehearsed or paused can be moved by open.",
                "The study default is paused now.",
                "The study default is live now.",
                "The study default is closed now.",
                "error: The study default is closed; only one that is draft or rehearsed or paused can be moved by open.",
                "error: The study default is closed; only one that is live can be moved by pause.",
            ],
            said);
    }

    [Fact]
    public async Task An_unknown_study_is_named_with_those_there_are()
    {
        using var files = new StudyFiles();
        await files.RunAsync("study", "add", "--definition", StudyFiles.Definition, "--bundle", StudyFiles.Bundle);

        var unknown = await files.RunAsync("study", "open", "--study", "other");

        Assert.Equal(1, unknown.ExitCode);
        Assert.Equal("error: There is no study other; there are default.", unknown.Complaint);
    }

    [Fact]
    public async Task Codes_are_drawn_with_their_links_for_a_study_that_takes_them()
    {
        using var files = new StudyFiles();
        var withCodes = files.Changed(study => study["platforms"] = new JsonObject { ["plain"] = "codes" });
        await files.RunAsync("study", "add", "--definition", withCodes, "--bundle", StudyFiles.Bundle);

        var drawn = await files.RunAsync("study", "codes", "--study", "default", "--count", "3", "--Site:PublicUrl=https://study.example.org");

        Assert.Equal((0, ""), (drawn.ExitCode, drawn.Error));
        Assert.Equal(3, drawn.Lines.Distinct().Count());
        Assert.All(drawn.Lines, line => Assert.Matches("^([0-9a-z]{12}) https://study\\.example\\.org/s/default\\?code=\\1$", line));
    }

    [Fact]
    public async Task Codes_are_refused_for_a_study_with_open_links()
    {
        using var files = new StudyFiles();
        await files.RunAsync("study", "add", "--definition", StudyFiles.Definition, "--bundle", StudyFiles.Bundle);

        var refused = await files.RunAsync("study", "codes", "--study", "default");

        Assert.Contains("platforms.plain", refused.Complaint, StringComparison.Ordinal);
    }
}

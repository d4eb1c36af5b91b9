using System.IO.Compression;
using System.Text.Json.Nodes;

namespace StudyPlatform.Web.Tests.Commands;

public sealed class StudyArchiveCommandTests
{
    [Fact]
    public async Task An_archive_makes_the_very_same_study_elsewhere_from_which_the_very_same_archive_comes()
    {
        using var here = new StudyFiles();
        using var elsewhere = new StudyFiles();
        var added = await here.RunAsync("study", "add", "--definition", StudyFiles.Definition, "--bundle", StudyFiles.Bundle, "--json");

        var archived = await here.RunAsync("study", "archive", "--study", "default", "--out", here["a.zip"]);
        var imported = await elsewhere.RunAsync("study", "import", "--archive", here["a.zip"], "--json");
        var again = await elsewhere.RunAsync("study", "archive", "--study", "default", "--out", here["b.zip"]);
        var twice = await elsewhere.RunAsync("study", "import", "--archive", here["b.zip"], "--json");
        var verified = await elsewhere.RunAsync("verify");

        Assert.Equal([0, 0, 0, 0, 0], [archived.ExitCode, imported.ExitCode, again.ExitCode, twice.ExitCode, verified.ExitCode]);
        Assert.Equal(await File.ReadAllBytesAsync(here["a.zip"], TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(here["b.zip"], TestContext.Current.CancellationToken));
        Assert.Equal(("added", "unchanged", "draft"), ((string)imported.Json["outcome"]!, (string)twice.Json["outcome"]!, (string)imported.Json["state"]!));
        foreach (var hash in new[] { "definitionSha256", "bundleSha256" })
            Assert.Equal((string)added.Json[hash]!, (string)imported.Json[hash]!);
    }

    [Fact]
    public async Task An_archive_is_laid_out_as_the_guide_says()
    {
        using var files = new StudyFiles();
        var added = await files.RunAsync("study", "add", "--definition", StudyFiles.Definition, "--bundle", StudyFiles.Bundle, "--json");
        await files.RunAsync("study", "archive", "--study", "default", "--out", files["a.zip"]);

        using var zip = ZipFile.OpenRead(files["a.zip"]);

        Assert.Equal(["archive.json", "study.json", "bundle.json"], zip.Entries.Take(3).Select(entry => entry.FullName));
        var media = zip.Entries.Skip(3).Select(entry => entry.FullName).ToList();
        Assert.Equal(media.Order(StringComparer.Ordinal), media);
        Assert.All(media, name => Assert.StartsWith("media/", name, StringComparison.Ordinal));
        Assert.All(zip.Entries, entry => Assert.Equal((1980, entry.Length), (entry.LastWriteTime.Year, entry.CompressedLength)));
        using var manifest = zip.Entries[0].Open();
        Assert.True(JsonNode.DeepEquals(
            new JsonObject { ["format"] = "studyplatform-archive/1", ["study"] = "default", ["definitionSha256"] = (string)added.Json["definitionSha256"]!, ["bundleSha256"] = (string)added.Json["bundleSha256"]! },
            JsonNode.Parse(manifest)));
    }

    [Fact]
    public async Task Another_study_of_the_same_id_is_left_as_it_is()
    {
        using var here = new StudyFiles();
        using var elsewhere = new StudyFiles();
        await here.RunAsync("study", "add", "--definition", StudyFiles.Definition, "--bundle", StudyFiles.Bundle);
        await here.RunAsync("study", "archive", "--study", "default", "--out", here["a.zip"]);
        await elsewhere.RunAsync("study", "add", "--definition", elsewhere.Changed(study => study["title"] = "Mine"), "--bundle", StudyFiles.Bundle);

        var refused = await elsewhere.RunAsync("study", "import", "--archive", here["a.zip"]);
        var shown = await elsewhere.RunAsync("study", "show", "--study", "default", "--json");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("There is another study default on this site already", refused.Error, StringComparison.Ordinal);
        Assert.Equal(("Mine", 1), ((string)shown.Json["title"]!, (int)shown.Json["version"]!));
    }

    [Fact]
    public async Task What_is_no_archive_is_refused_with_a_sentence()
    {
        using var files = new StudyFiles();
        await ZipFile.CreateFromDirectoryAsync(StudyFiles.Bundle, files["bundle.zip"], TestContext.Current.CancellationToken);
        using (var zip = ZipFile.Open(files["bundle.zip"], ZipArchiveMode.Update))
            zip.GetEntry("README.md")!.Delete();

        var bundle = await files.RunAsync("study", "import", "--archive", files["bundle.zip"]);
        var folder = await files.RunAsync("study", "import", "--archive", StudyFiles.Bundle);
        var nothing = await files.RunAsync("study", "import", "--archive", files["nothing.zip"]);

        Assert.Contains("archive.json: is missing, or not of the format studyplatform-archive/1", Assert.Single(bundle.Lines), StringComparison.Ordinal);
        Assert.Contains("is a folder", Assert.Single(folder.Lines), StringComparison.Ordinal);
        Assert.Contains("does not exist", Assert.Single(nothing.Lines), StringComparison.Ordinal);
        Assert.Equal([1, 1, 1], [bundle.ExitCode, folder.ExitCode, nothing.ExitCode]);
    }

    [Fact]
    public async Task What_commands_do_to_studies_stands_in_the_audit_log()
    {
        using var files = new StudyFiles();
        var definition = files.Changed(study => study["platforms"] = new JsonObject { ["plain"] = "codes" });
        await files.RunAsync("study", "add", "--definition", StudyFiles.Definition, "--bundle", StudyFiles.Bundle);
        await files.RunAsync("study", "add", "--definition", definition, "--bundle", StudyFiles.Bundle, "--open");
        await files.RunAsync("study", "codes", "--study", "default", "--count", "3");
        await files.RunAsync("study", "pause", "--study", "default");
        await files.RunAsync("study", "archive", "--study", "default", "--out", files["a.zip"]);
        await files.RunAsync("study", "close", "--study", "default");
        // What changes nothing leaves no line.
        await files.RunAsync("study", "pause", "--study", "default");
        await files.RunAsync("study", "import", "--archive", files["a.zip"]);

        var lines = await files.AuditAsync();

        Assert.Equal(["study.added", "study.version-added", "study.opened", "study.codes-drawn", "study.paused", "study.archived", "study.closed"], lines.Select(line => line.Action));
        Assert.All(lines, line => Assert.Equal((null, "(command line)", "default"), (line.Account, line.Name, line.Subject)));
        Assert.Equal([1, 2, 2, 2, 2, 2], lines.Where(line => line.Action != "study.codes-drawn").Select(line => (int)JsonNode.Parse(line.Detail)!["version"]!));
        Assert.Equal("""{"count":3}""", lines[3].Detail);
    }
}

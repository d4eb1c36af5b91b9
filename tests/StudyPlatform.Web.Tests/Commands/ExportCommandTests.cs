using System.IO.Compression;
using System.Text.Json.Nodes;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Web.Tests.Hosting;

namespace StudyPlatform.Web.Tests.Commands;

public sealed class ExportCommandTests
{
    [Fact]
    public async Task A_finished_participation_is_in_the_tables_and_the_platforms_ids_are_not()
    {
        await using var site = await TestSite.StartAsync();
        await (await Walker.ConsentAsync(site, "/s/default")).FinishAsync();
        var path = Path.Combine(site.DataFolder, "results.zip");

        var exported = await Console.RunAsync("export", "--study", "default", "--out", path, "--json", $"--Site:DataFolder={site.DataFolder}");

        Assert.Equal((0, ""), (exported.ExitCode, exported.Error));
        Assert.Equal(new FileInfo(path).Length, (long)exported.Json["bytes"]!);
        using var zip = ZipFile.OpenRead(path);
        Assert.Equal(["1", "10", "2"], new[] { "participants", "trials", "rankings" }.Select(table => $"{Rows(zip, table)}"));
        Assert.Null(zip.GetEntry("identifiers.csv"));
        Assert.NotNull(zip.GetEntry("definition/study.json"));
        Assert.NotNull(zip.GetEntry("dataset_description.json"));
    }

    [Fact]
    public async Task The_platforms_ids_come_when_they_are_asked_for_and_a_file_that_is_there_is_replaced_whole()
    {
        using var files = new StudyFiles();
        await files.RunAsync("study", "add", "--definition", StudyFiles.Definition, "--bundle", StudyFiles.Bundle);
        File.WriteAllText(files["results.zip"], "an older file");

        var exported = await files.RunAsync("export", "--study", "default", "--out", files["results.zip"], "--identifiers");

        Assert.Equal(0, exported.ExitCode);
        using (var zip = ZipFile.OpenRead(files["results.zip"]))
            Assert.NotNull(zip.GetEntry("identifiers.csv"));
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.GetDirectoryName(files["results.zip"])!), file => Path.GetFileName(file).StartsWith('.'));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(files["results.zip"]));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_one_sentence()
    {
        using var files = new StudyFiles();
        await files.RunAsync("study", "add", "--definition", StudyFiles.Definition, "--bundle", StudyFiles.Bundle);

        var refused = await files.RunAsync("export", "--study", "default", "--out", files["no-folder/results.zip"]);

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains($"The results cannot be written to {files["no-folder/results.zip"]}", refused.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_a_table_and_a_format_are_taken_and_the_line_in_the_audit_log_says_so()
    {
        await using var site = await TestSite.StartAsync();
        await (await Walker.ConsentAsync(site, "/s/default")).FinishAsync();
        await Walker.ConsentAsync(site, "/s/default");
        var path = Path.Combine(site.DataFolder, "people.jsonl");

        var exported = await Console.RunAsync(
            "export", "--study", "default", "--out", path, "--format", "json-lines", "--table", "participants", "--status", "completed", "--json", $"--Site:DataFolder={site.DataFolder}");

        Assert.Equal((0, "", 1), (exported.ExitCode, exported.Error, (int)exported.Json["people"]!));
        var row = JsonNode.Parse(Assert.Single(await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken)))!;
        Assert.Equal(("completed", 3.0), ((string)row["status"]!, (double)row["base_usd"]!));
        Assert.Null(row["exclusion_reason"]);
        var line = (await site.Site.Stores.Audit.ReadAsync(new AuditFilter { Action = "results.exported" }, 0, 10, TestContext.Current.CancellationToken)).Entries;
        Assert.Equal("""{"format":"json-lines","identifiers":false,"table":"participants","status":["completed"]}""", Assert.Single(line).Action.Detail);
    }

    [Fact]
    public async Task Without_a_file_the_table_goes_to_standard_output_and_nothing_else_does()
    {
        using var files = new StudyFiles();
        await files.RunAsync("study", "add", "--definition", StudyFiles.Definition, "--bundle", StudyFiles.Bundle);

        var exported = await files.RunAsync("export", "--study", "default", "--out", "-", "--format", "csv", "--table", "rankings");

        Assert.Equal((0, "participant_id,question,chosen,rejected,reason\r\n"), (exported.ExitCode, exported.Out));
        Assert.Contains("0 people", exported.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format is 'xml', but must be one of psych-ds, csv, json-lines", "--format", "xml")]
    [InlineData("--source is 'amazon', but must be one of", "--source", "prolific,amazon")]
    [InlineData("--status is 'done', but must be one of", "--status", "done")]
    [InlineData("--exclusions is 'some', but must be one of", "--exclusions", "some")]
    [InlineData("--study-version is '9', but must be 1", "--study-version", "9")]
    [InlineData("--table is 'people', but must be one of", "--format", "csv", "--table", "people")]
    [InlineData("one table at a time", "--format", "csv")]
    public async Task What_is_wrong_in_the_call_is_named_and_no_file_is_made(string sentence, params string[] options)
    {
        using var files = new StudyFiles();
        await files.RunAsync("study", "add", "--definition", StudyFiles.Definition, "--bundle", StudyFiles.Bundle);

        var refused = await files.RunAsync(["export", "--study", "default", "--out", files["some"], .. options]);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains(sentence, refused.Complaint, StringComparison.Ordinal);
        Assert.False(File.Exists(files["some"]));
        Assert.DoesNotContain(await files.AuditAsync(), line => line.Action == "results.exported");
    }

    private static int Rows(ZipArchive zip, string table)
    {
        using var reader = new StreamReader(zip.GetEntry($"data/study-default_table-{table}_data.csv")!.Open());
        return reader.ReadToEnd().Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1;
    }
}

using System.IO.Compression;
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

    private static int Rows(ZipArchive zip, string table)
    {
        using var reader = new StreamReader(zip.GetEntry($"data/study-default_table-{table}_data.csv")!.Open());
        return reader.ReadToEnd().Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1;
    }
}

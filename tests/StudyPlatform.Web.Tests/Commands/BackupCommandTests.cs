using System.IO.Compression;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Reporting;
using StudyPlatform.Web.Tests.Hosting;

namespace StudyPlatform.Web.Tests.Commands;

public sealed class BackupCommandTests
{
    private static readonly Lazy<Task<byte[]>> Backup = new(MakeBackupAsync);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_made_while_people_answer_has_every_answer_that_was_acknowledged_before_it_began()
    {
        await using var site = await TestSite.StartAsync("--RateLimits:AddressBurst=1000000", "--RateLimits:AddressPerSecond=1000000");
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(site.DataFolder, "keys"));
        File.WriteAllText(Path.Combine(site.DataFolder, "keys", "key-1.xml"), "<key/>");
        var plan = Assert.IsType<PlanAddition.Added>(new ReportPlans(DataFolder.At(site.DataFolder)).Add((await site.Site.Stores.Studies.FindAsync(new StudyId("default"), Stop))!.Current, "plan.json", Reporting.Plans.Bytes()));
        var finished = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            var walker = await Walker.ConsentAsync(site, "/s/default");
            await walker.FinishAsync();
            return walker.Path["/p/".Length..];
        }));
        using var enough = new CancellationTokenSource();
        var crowd = Enumerable.Range(0, 8).Select(_ => Task.Run(
            async () =>
            {
                while (!enough.IsCancellationRequested)
                    await (await Walker.ConsentAsync(site, "/s/default")).FinishAsync();
            },
            Stop)).ToList();

        var backup = await Console.RunAsync("backup", "--out", folder["backup.zip"], "--json", $"--Site:DataFolder={site.DataFolder}");
        await enough.CancelAsync();
        await Task.WhenAll(crowd);
        var restored = await Console.RunAsync("restore", "--from", folder["backup.zip"], "--json", $"--Site:DataFolder={folder["restored"]}");
        var verified = await Console.RunAsync("verify", "--json", $"--Site:DataFolder={folder["restored"]}");

        Assert.Equal((0, ""), (backup.ExitCode, backup.Error));
        Assert.Equal((0, ""), (restored.ExitCode, restored.Error));
        Assert.Equal(0, verified.ExitCode);
        Assert.Equal((string?)backup.Json["fingerprints"]!["default"], (string?)verified.Json["fingerprints"]!["default"]);
        Assert.Equal("<key/>", File.ReadAllText(Path.Combine(folder["restored"], "keys", "key-1.xml")));
        Assert.Equal(["backup.zip", "restored"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order());
        Assert.NotNull(new ReportPlans(DataFolder.At(folder["restored"])).Find(new StudyId("default"), plan.Plan.File.Sha256));
        await using var again = await Web.Hosting.RunningSite.StartAsync([$"--Site:DataFolder={folder["restored"]}", "--urls=http://127.0.0.1:0"], TimeProvider.System, _ => { }, Stop);
        foreach (var code in finished)
            Assert.Equal(ParticipationStatus.Completed, (await again.Stores.Participations.FindAsync(new ParticipantCode(code), Stop))?.Participation?.Status);
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_left_alone()
    {
        using var files = await WithBackupAsync();
        Directory.CreateDirectory(files["full"]);
        File.WriteAllText(files["full/notes.txt"], "mine");

        var refused = await Console.RunAsync("restore", "--from", files["backup.zip"], $"--Site:DataFolder={files["full"]}");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("is not empty (it has notes.txt)", refused.Complaint, StringComparison.Ordinal);
        Assert.Equal(["notes.txt"], Directory.EnumerateFileSystemEntries(files["full"]).Select(Path.GetFileName));
    }

    [Fact]
    public async Task While_a_restore_is_unfinished_no_site_starts_there_and_repeating_it_ends_it()
    {
        using var files = await WithBackupAsync();
        Directory.CreateDirectory(files["half/.restoring/bundles"]);
        Directory.CreateDirectory(files["half/bundles/left"]);

        var start = await Console.RunAsync("--urls=http://127.0.0.1:0", $"--Site:DataFolder={files["half"]}");
        var listed = await Console.RunAsync("study", "list", $"--Site:DataFolder={files["half"]}");
        var restored = await Console.RunAsync("restore", "--from", files["backup.zip"], $"--Site:DataFolder={files["half"]}");
        var verified = await Console.RunAsync("verify", $"--Site:DataFolder={files["half"]}");

        Assert.All([start, listed], refused => Assert.Contains("run the same restore again", refused.Complaint, StringComparison.Ordinal));
        Assert.Equal((0, 0), (restored.ExitCode, verified.ExitCode));
        Assert.Equal(["bundles", "studyplatform.db"], Directory.EnumerateFileSystemEntries(files["half"]).Select(Path.GetFileName).Where(name => name!.EndsWith(".migrating", StringComparison.Ordinal) is false).Order());
        Assert.False(Directory.Exists(files["half/bundles/left"]));
    }

    [Theory]
    [InlineData("bundle")]
    [InlineData("database")]
    [InlineData("missing")]
    [InlineData("escaping")]
    [InlineData("manifest")]
    [InlineData("cut")]
    public async Task A_backup_that_was_tampered_with_is_refused_and_leaves_nothing(string damage)
    {
        using var files = await WithBackupAsync();
        Damage(files["backup.zip"], damage);

        var refused = await Console.RunAsync("restore", "--from", files["backup.zip"], $"--Site:DataFolder={files["new"]}");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains($"The backup {files["backup.zip"]} is no good (", refused.Complaint, StringComparison.Ordinal);
        Assert.True(!Directory.Exists(files["new"]) || !Directory.EnumerateFileSystemEntries(files["new"]).Any());
        Assert.False(File.Exists(files["escaped.xml"]));
    }

    [Fact]
    public async Task A_backup_of_a_damaged_site_is_made_and_says_so()
    {
        using var files = await WithSiteAsync();
        var medium = Directory.EnumerateFiles(Directory.EnumerateDirectories(files.DataFolder, "media", SearchOption.AllDirectories).Single()).First();
        File.WriteAllText(medium, "damaged");

        var backup = await files.RunAsync("backup", "--out", files["damaged.zip"]);
        var restored = await Console.RunAsync("restore", "--from", files["damaged.zip"], $"--Site:DataFolder={files["new"]}");

        Assert.All([backup, restored], result =>
        {
            Assert.Equal(1, result.ExitCode);
            Assert.Contains(result.Lines, line => line.Contains(Path.GetFileName(medium), StringComparison.Ordinal));
            Assert.Contains("faults above", result.Lines[^1], StringComparison.Ordinal);
        });
        Assert.True(File.Exists(Path.Combine(files["new"], "studyplatform.db")));
    }

    [Fact]
    public async Task A_backup_is_for_its_own_database()
    {
        using var files = await WithBackupAsync();

        var refused = await Console.RunAsync("restore", "--from", files["backup.zip"], $"--Site:DataFolder={files["new"]}", "--Storage:Provider=Postgres", "--Storage:ConnectionString=Host=none");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("is of a site on Sqlite, but Storage:Provider is Postgres", refused.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_killed_backup_left_is_taken_away_by_the_next_and_what_is_under_way_is_not()
    {
        using var files = await WithSiteAsync();
        var old = Directory.CreateDirectory(files[".backup.zip-killed"]);
        File.WriteAllText(Path.Combine(old.FullName, "archive"), "half");
        File.WriteAllText(Path.Combine(old.FullName, ".lock"), "");
        old.LastWriteTimeUtc -= TimeSpan.FromMinutes(5);
        using var running = Web.Hosting.Backups.WorkingFolder.Take(files[".backup.zip-running"])!;
        new DirectoryInfo(running.Path).LastWriteTimeUtc -= TimeSpan.FromMinutes(5);

        await files.RunAsync("backup", "--out", files["backup.zip"]);

        Assert.False(Directory.Exists(old.FullName));
        Assert.True(Directory.Exists(running.Path));
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_to_is_one_sentence()
    {
        using var files = await WithSiteAsync();

        var refused = await files.RunAsync("backup", "--out", files["none/backup.zip"]);

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains($"The backup cannot be written to {files["none/backup.zip"]}", refused.Complaint, StringComparison.Ordinal);
    }

    /// <summary>A place with a backup of a site with the default study.</summary>
    private static async Task<StudyFiles> WithBackupAsync()
    {
        var files = new StudyFiles();
        await File.WriteAllBytesAsync(files["backup.zip"], await Backup.Value, Stop);
        return files;
    }

    /// <summary>A place with such a site.</summary>
    private static async Task<StudyFiles> WithSiteAsync()
    {
        var files = new StudyFiles();
        await files.RunAsync("study", "add", "--definition", StudyFiles.Definition, "--bundle", StudyFiles.Bundle);
        return files;
    }

    private static async Task<byte[]> MakeBackupAsync()
    {
        using var files = await WithSiteAsync();
        var backup = await files.RunAsync("backup", "--out", files["backup.zip"]);
        Assert.Equal((0, ""), (backup.ExitCode, backup.Error));
        return await File.ReadAllBytesAsync(files["backup.zip"], Stop);
    }

    private static void Damage(string path, string damage)
    {
        if (damage == "cut")
        {
            using var file = File.OpenWrite(path);
            file.SetLength(file.Length / 2);
            return;
        }

        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        switch (damage)
        {
            case "bundle":
                Replace(zip, zip.Entries.First(entry => entry.FullName.Contains("/media/", StringComparison.Ordinal)).FullName, bytes => bytes[^1] ^= 1);
                break;
            case "database":
                Replace(zip, "studyplatform.db", bytes => bytes[5000] ^= 1);
                break;
            case "missing":
                zip.Entries.First(entry => entry.FullName.Contains("/media/", StringComparison.Ordinal)).Delete();
                break;
            case "manifest":
                Replace(zip, "manifest.json", bytes => bytes[0] = (byte)'[');
                break;
            case "escaping":
                var entry = zip.GetEntry("manifest.json")!;
                using (var reader = new StreamReader(entry.Open()))
                {
                    var text = reader.ReadToEnd().Replace("studyplatform.db", "../escaped.xml", StringComparison.Ordinal);
                    reader.Dispose();
                    entry.Delete();
                    using var writer = new StreamWriter(zip.CreateEntry("manifest.json").Open());
                    writer.Write(text);
                }

                break;
        }
    }

    private static void Replace(ZipArchive zip, string name, Action<byte[]> change)
    {
        var entry = zip.GetEntry(name)!;
        using var buffer = new MemoryStream();
        using (var stream = entry.Open())
            stream.CopyTo(buffer);
        var bytes = buffer.ToArray();
        change(bytes);
        entry.Delete();
        using var changed = zip.CreateEntry(name).Open();
        changed.Write(bytes);
    }
}

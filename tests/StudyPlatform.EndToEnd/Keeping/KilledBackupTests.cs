using StudyPlatform.Domain.Randomness;
using StudyPlatform.TestSites.Servers;
using StudyPlatform.TestSites.Studies;

namespace StudyPlatform.EndToEnd.Keeping;

/// <summary>Backups and restores are killed without warning at random moments.</summary>
public sealed class KilledBackupTests
{
    private const int Kills = 6;

    /// <summary>Longer than either takes here, so that some kills come too late and the rest at every part of the work.</summary>
    private const int LongestMilliseconds = 3000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_backup_leaves_the_one_before_it_and_a_killed_restore_no_half_of_a_site()
    {
        using var folder = new TemporaryFolder();
        var program = new SiteProgram(folder.At("data"));
        StudyDocument.Write(folder.At("study.json"), "kept", 10);
        await program.CommandAsync("study", "add", "--definition", folder.At("study.json"), "--bundle", StudyDocument.DefaultFolder, "--open");
        await program.CommandAsync("backup", "--out", folder.At("backup.zip"));
        var random = new SeededRandom(7);

        for (var kill = 0; kill < Kills; kill++)
        {
            await KillAsync(random, "backup", "--out", folder.At("backup.zip"), $"--Site:DataFolder={folder.At("data")}");
            await KillAsync(random, "restore", "--from", folder.At("backup.zip"), $"--Site:DataFolder={folder.At("restored")}");

            // Whatever the kill hit: what has the backup's name is a backup, and the restore either ended or can be run again.
            await new SiteProgram(folder.At($"copy-{kill}")).CommandAsync("restore", "--from", folder.At("backup.zip"));
            var restored = folder.At("restored");
            if (Directory.Exists(Path.Combine(restored, ".restoring")))
            {
                var refused = await Assert.ThrowsAsync<IOException>(() => new SiteProgram(restored).CommandAsync("study", "list"));
                Assert.Contains("run the same restore again", refused.Message, StringComparison.Ordinal);
            }

            if (!File.Exists(Path.Combine(restored, "studyplatform.db")) || Directory.Exists(Path.Combine(restored, ".restoring")))
                await new SiteProgram(restored).CommandAsync("restore", "--from", folder.At("backup.zip"));
            await new SiteProgram(restored).CommandAsync("verify");
            Directory.Delete(restored, recursive: true);
            Directory.Delete(folder.At($"copy-{kill}"), recursive: true);
        }
    }

    private static async Task KillAsync(SeededRandom random, params string[] arguments)
    {
        using var process = OwnProcess.Start("dotnet", ["exec", SiteProgram.Assembly, .. arguments]);
        await Task.Delay(TimeSpan.FromMilliseconds(200 + random.NextInt(LongestMilliseconds)), Stop);
        process.Kill();
    }
}

using StudyPlatform.Web.Hosting;

namespace StudyPlatform.Web.Tests.Hosting;

public sealed class DiskTests
{
    [Fact]
    public void A_folders_names_are_brought_to_disk_and_a_missing_folder_is_named()
    {
        using var folder = new TemporaryFolder();
        var names = Directory.CreateDirectory(folder["ä folder"]).FullName;
        File.WriteAllText(Path.Combine(names, "new"), "x");

        Disk.FlushNames(names);

        if (OperatingSystem.IsLinux())
            Assert.Contains(folder["missing"], Assert.Throws<IOException>(() => Disk.FlushNames(folder["missing"])).Message, StringComparison.Ordinal);
    }
}

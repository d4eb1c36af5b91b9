using StudyPlatform.Web.Hosting;

namespace StudyPlatform.Web.Tests.Hosting;

public sealed class DefaultStudyTests
{
    [Fact]
    public void It_is_found_above_a_program_in_a_checkout()
    {
        Assert.True(File.Exists(Path.Combine(DefaultStudy.Find()!, "study.json")));
    }

    [Fact]
    public void It_is_found_beside_a_published_program_and_not_without_both_documents()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["study-assets/default"]);
        File.WriteAllText(folder["study-assets/default/study.json"], "{}");

        var before = DefaultStudy.Find(folder.Path);
        File.WriteAllText(folder["study-assets/default/bundle.json"], "{}");
        var after = DefaultStudy.Find(folder.Path);

        Assert.Null(before);
        Assert.Equal(folder["study-assets/default"], after);
    }
}

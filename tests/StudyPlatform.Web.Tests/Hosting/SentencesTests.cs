using StudyPlatform.Web.Hosting;

namespace StudyPlatform.Web.Tests.Hosting;

/// <summary>What foreign messages become.</summary>
public sealed class SentencesTests
{
    [Theory]
    [InlineData("No space left on device : '/srv/study/uploads/1.part'", "No space left on device")]
    [InlineData("Access to the path '/srv/study/uploads' is denied.", "Access to the path is denied")]
    [InlineData("The disk is gone.", "The disk is gone")]
    public void What_a_disk_says_is_told_without_the_servers_folders(string message, string told) => Assert.Equal(told, Sentences.OfDisk(new IOException(message)));
}

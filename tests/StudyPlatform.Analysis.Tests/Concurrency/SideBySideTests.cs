using StudyPlatform.Analysis.Concurrency;

namespace StudyPlatform.Analysis.Tests.Concurrency;

public sealed class SideBySideTests
{
    [Fact]
    public void All_of_the_work_is_done_when_it_comes_back()
    {
        var done = new bool[20];

        SideBySide.Run([.. Enumerable.Range(0, done.Length).Select(i => (Action)(() => done[i] = true))]);

        Assert.All(done, Assert.True);
    }

    [Fact]
    public void What_a_piece_throws_arrives_as_it_was_thrown()
    {
        Assert.Throws<InvalidDataException>(() => SideBySide.Run(() => { }, () => throw new InvalidDataException("The zip is cut off.")));
    }
}

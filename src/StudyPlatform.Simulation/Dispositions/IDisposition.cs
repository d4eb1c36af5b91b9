using StudyPlatform.Domain.Randomness;
using StudyPlatform.Simulation.Participants;

namespace StudyPlatform.Simulation.Dispositions;

/// <summary>What simulated participants make of a page; shared by a whole crowd, so it keeps nothing.</summary>
public interface IDisposition
{
    /// <summary>Values for some of the page's fields, by field name; the others are answered at random.</summary>
    /// <param name="page">With a form.</param>
    /// <param name="random">The participant's own numbers.</param>
    IReadOnlyDictionary<string, string> Answers(ShownPage page, SeededRandom random);

    /// <summary>The probability that this page makes someone leave for good, besides their habits.</summary>
    double DropOut(ShownPage page);
}

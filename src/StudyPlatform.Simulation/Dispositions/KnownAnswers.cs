using StudyPlatform.Domain.Randomness;
using StudyPlatform.Simulation.Participants;

namespace StudyPlatform.Simulation.Dispositions;

/// <summary>Answers the same fields alike on every page, such as a right answer to an attention check.</summary>
/// <param name="Values">By field name.</param>
public sealed record KnownAnswers(IReadOnlyDictionary<string, string> Values) : IDisposition
{
    /// <summary>Everything at random.</summary>
    public static KnownAnswers None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    public IReadOnlyDictionary<string, string> Answers(ShownPage page, SeededRandom random) => Values;

    public double DropOut(ShownPage page) => 0;
}

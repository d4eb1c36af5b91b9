using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;

namespace StudyPlatform.Domain.Monitoring;

/// <summary>
/// Who finished and who dropped out of those that got to see a method, beside those that saw two other ones. Counted are
/// people who reached the first page on which a method is shown, since nobody leaves because of what they have not seen.
/// </summary>
/// <param name="Method">The method, as either of the two.</param>
/// <param name="Finished">Who finished.</param>
/// <param name="DroppedOut">Who timed out, left off or withdrew.</param>
/// <param name="OthersFinished">Who finished without it.</param>
/// <param name="OthersDroppedOut">Who dropped out without it.</param>
/// <param name="ByStep">The drop-outs by the kind of step at which they left; kinds without any are not there.</param>
public sealed record MethodProgress(
    MethodId Method, int Finished, int DroppedOut, int OthersFinished, int OthersDroppedOut, IReadOnlyDictionary<StepKind, int> ByStep)
{
    /// <summary>Drop-outs among those who finished or dropped out; 0 where there is nobody.</summary>
    public double Share => Fraction(DroppedOut, Finished);

    /// <summary>The same of people without the method.</summary>
    public double OthersShare => Fraction(OthersDroppedOut, OthersFinished);

    private static double Fraction(int part, int rest) => part == 0 ? 0 : (double)part / (part + rest);
}

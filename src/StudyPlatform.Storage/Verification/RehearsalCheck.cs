using System.Globalization;
using StudyPlatform.Storage.Rehearsals;
using StudyPlatform.Storage.Schema;

namespace StudyPlatform.Storage.Verification;

/// <summary>Walks the hash chain of a study's rehearsals.</summary>
internal static class RehearsalCheck
{
    /// <param name="rows">Of one study, by their numbers.</param>
    public static IEnumerable<VerificationFault> Check(IReadOnlyList<RehearsalRow> rows)
    {
        var previous = RehearsalChain.Start;
        var number = 0;
        foreach (var row in rows)
        {
            if (row.Number != ++number || !RehearsalChain.Link(previous, row).AsSpan().SequenceEqual(row.Sha256))
            {
                yield return new VerificationFault(
                    "rehearsals", string.Create(CultureInfo.InvariantCulture, $"{row.StudyId} number {row.Number}"), "a value or a hash was changed, or the row before is missing: the chain breaks here");
            }

            (previous, number) = (row.Sha256, row.Number);
        }
    }
}

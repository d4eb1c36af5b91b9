using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Storage.Verification;

/// <summary>What came of a verification.</summary>
/// <param name="Participations">How many were looked at.</param>
/// <param name="Events">How many links of their chains.</param>
/// <param name="Fingerprints">Of the log of each study that has participations or caps; the same for as long as nothing happens in it.</param>
/// <param name="Faults">What is wrong; none if everything is as it was written.</param>
public sealed record VerificationReport(
    int Participations, long Events, IReadOnlyDictionary<StudyId, Sha256Hash> Fingerprints, IReadOnlyList<VerificationFault> Faults)
{
    public bool Holds => Faults.Count == 0;
}

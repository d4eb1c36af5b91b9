namespace StudyPlatform.Storage.Verification;

/// <summary>What came of a verification.</summary>
/// <param name="Participations">How many were looked at.</param>
/// <param name="Events">How many links of their chains.</param>
/// <param name="Faults">What is wrong; none if everything is as it was written.</param>
public sealed record VerificationReport(int Participations, long Events, IReadOnlyList<VerificationFault> Faults)
{
    public bool Holds => Faults.Count == 0;
}

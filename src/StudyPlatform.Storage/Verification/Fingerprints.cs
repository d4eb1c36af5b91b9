using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Schema;

namespace StudyPlatform.Storage.Verification;

/// <summary>
/// The fingerprint of a study's log: SHA-256 over a line for each participation, in the order of arrival: its id, how
/// many events it has, and the hash of the last one; then a line for each cap that was set and for each rehearsal, with its
/// hash. Each chain proves what comes before its end; the fingerprint, noted down elsewhere, also proves that no end and no
/// whole participation was taken away since.
/// </summary>
internal sealed class Fingerprints
{
    private readonly SortedDictionary<string, IncrementalHash> _studies = new(StringComparer.Ordinal);

    /// <summary>Adds a participation; they come in the order of arrival.</summary>
    public void Add(ParticipationRow participation) => Add(
        participation.StudyId, string.Create(CultureInfo.InvariantCulture, $"{participation.PublicId} {participation.LastSequence} {Convert.ToHexStringLower(participation.Head)}\n"));

    /// <summary>Adds a cap; they come in their order, after the participations.</summary>
    public void Add(PaymentCapRow cap) => Add(cap.StudyId, string.Create(CultureInfo.InvariantCulture, $"cap {cap.Number} {Convert.ToHexStringLower(cap.Sha256)}\n"));

    /// <summary>Adds a rehearsal; they come in their order, after the caps.</summary>
    public void Add(RehearsalRow rehearsal) => Add(rehearsal.StudyId, string.Create(CultureInfo.InvariantCulture, $"rehearsal {rehearsal.Number} {Convert.ToHexStringLower(rehearsal.Sha256)}\n"));

    /// <summary>The fingerprints of the studies that have participations, caps or rehearsals; nothing can be added any more.</summary>
    public IReadOnlyDictionary<StudyId, Sha256Hash> Take()
    {
        var taken = _studies.ToDictionary(pair => new StudyId(pair.Key), pair => Sha256Hash.FromDigest(pair.Value.GetHashAndReset()));
        foreach (var hash in _studies.Values)
            hash.Dispose();
        _studies.Clear();
        return taken;
    }

    private void Add(string study, string line)
    {
        if (!_studies.TryGetValue(study, out var hash))
            _studies.Add(study, hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256));
        hash.AppendData(Encoding.ASCII.GetBytes(line));
    }
}

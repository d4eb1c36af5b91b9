using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Schema;

namespace StudyPlatform.Storage.Verification;

/// <summary>
/// The fingerprint of a study's log: SHA-256 over a line for each participation, in the order of arrival: its id, how
/// many events it has, and the hash of the last one. Each chain proves what comes before its end; the fingerprint,
/// noted down elsewhere, also proves that no end and no whole participation was taken away since.
/// </summary>
internal sealed class Fingerprints
{
    private readonly SortedDictionary<string, IncrementalHash> _studies = new(StringComparer.Ordinal);

    /// <summary>Adds a participation; they come in the order of arrival.</summary>
    public void Add(ParticipationRow participation)
    {
        if (!_studies.TryGetValue(participation.StudyId, out var hash))
            _studies.Add(participation.StudyId, hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256));
        var line = string.Create(CultureInfo.InvariantCulture, $"{participation.PublicId} {participation.LastSequence} {Convert.ToHexStringLower(participation.Head)}\n");
        hash.AppendData(Encoding.ASCII.GetBytes(line));
    }

    /// <summary>The fingerprints of the studies that have participations; nothing can be added any more.</summary>
    public IReadOnlyDictionary<StudyId, Sha256Hash> Take()
    {
        var taken = _studies.ToDictionary(pair => new StudyId(pair.Key), pair => Sha256Hash.FromDigest(pair.Value.GetHashAndReset()));
        foreach (var hash in _studies.Values)
            hash.Dispose();
        _studies.Clear();
        return taken;
    }
}

using System.Collections.Concurrent;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Connections;

namespace StudyPlatform.Storage.Participations;

/// <summary>Versions by their rows, and rows by their versions: neither ever changes.</summary>
internal sealed class VersionCache(ParticipationSql sql)
{
    private readonly ConcurrentDictionary<long, StudyVersion> _versions = [];
    private readonly ConcurrentDictionary<StudyVersion, long> _ids = [];

    public StudyVersion Version(DatabaseSession session, long id)
    {
        if (_versions.TryGetValue(id, out var known))
            return known;
        using var reader = session.Query(sql.FindVersion, id);
        if (!reader.Read())
            throw new InvalidOperationException($"There is no version {id} of a study.");
        var version = new StudyVersion(new StudyId(reader.GetString(0)), reader.GetInt32(1), new Sha256Hash(reader.GetString(2)), new Sha256Hash(reader.GetString(3)));
        return _versions.GetOrAdd(id, version);
    }

    /// <exception cref="KeyNotFoundException">The version was never added.</exception>
    public long Id(DatabaseSession session, StudyVersion version)
    {
        if (_ids.TryGetValue(version, out var known))
            return known;
        var found = session.Scalar(sql.FindVersionId, version.Study.Value, version.Number, version.Definition.Value, version.Bundle.Value)
            ?? throw new KeyNotFoundException($"Version {version.Number} of study {version.Study} is not in the database.");
        return _ids.GetOrAdd(version, (long)found);
    }
}

using System.Data.Common;
using StudyPlatform.Domain.Assignment;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Storage.Connections;

namespace StudyPlatform.Storage.Participations;

/// <summary>Reads participations.</summary>
internal sealed class ParticipationReader(ParticipationSql sql, VersionCache versions)
{
    private static readonly Dictionary<string, ParticipationStatus> Statuses = Enum.GetValues<ParticipationStatus>().ToDictionary(status => status.ToString());
    private static readonly Dictionary<string, Platform> Platforms = Enum.GetValues<Platform>().ToDictionary(platform => platform.ToString());

    public async ValueTask<StoredParticipation?> FindAsync(ReadSession session, ParticipantCode code, CancellationToken cancellationToken)
    {
        (ParticipationRecord Record, long Version)? found;
        var reader = await session.Bind(sql.FindByCode, code.Value).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            found = await reader.ReadAsync(cancellationToken).ConfigureAwait(false) ? Map(reader) : null;
        return found is { } row ? row.Record.Stored with { Version = versions.Version(session, row.Version) } : null;
    }

    /// <summary>The participation that a statement finds.</summary>
    public ParticipationRecord? Find(DatabaseSession session, Statement statement, params ReadOnlySpan<object?> values)
    {
        (ParticipationRecord Record, long Version)? found;
        using (var reader = session.Query(statement, values))
            found = reader.Read() ? Map(reader) : null;
        return found is { } row ? row.Record with { Stored = row.Record.Stored with { Version = versions.Version(session, row.Version) } } : null;
    }

    /// <summary>The participation of a person.</summary>
    public ParticipationRecord? Find(DatabaseSession session, string study, byte[] key, PlatformIdentity identity) =>
        Find(session, sql.FindByPerson, study, IdentityDigest.OfPerson(key, identity));

    /// <summary>Whether the session of someone who has no participation belongs to another person's.</summary>
    public bool IsSessionTaken(DatabaseSession session, string study, byte[] key, PlatformIdentity identity) =>
        IdentityDigest.OfSession(key, identity) is { } digest && Find(session, sql.FindBySession, study, digest) is not null;

    private static (ParticipationRecord Record, long Version) Map(DbDataReader row)
    {
        var source = Platforms[row.GetString(4)];
        var identity = Text(row, 22) is { } person ? new PlatformIdentity(source, person, Text(row, 23), Text(row, 24)) : null;
        var stored = new StoredParticipation(
            new ParticipantId(row.GetString(1)), new ParticipantCode(row.GetString(2)), null!, identity, new CompletionCode(row.GetString(19)), Participation(row)) { Source = source };
        return (new ParticipationRecord(row.GetInt64(0), stored, row.GetInt32(20), row.GetFieldValue<byte[]>(21)), row.GetInt64(3));
    }

    private static Participation? Participation(DbDataReader row)
    {
        var status = Statuses[row.GetString(8)];
        if (status is ParticipationStatus.Declined)
            return null;
        return new Participation(
            status,
            row.GetInt32(9),
            Cell(row.GetString(5), row.GetString(6), row.GetString(7)),
            [.. row.GetString(10).Split(' ').Select(id => new StimulusId(id))],
            Micros.Time(row.GetInt64(11)),
            Micros.Time(row.GetInt64(12)),
            Micros.Time(row.GetInt64(13)),
            row.IsDBNull(14) ? null : Micros.Time(row.GetInt64(14)),
            row.GetBoolean(15),
            row.GetInt32(16),
            row.GetInt32(17),
            row.GetBoolean(18));
    }

    /// <summary>A cell from its columns.</summary>
    public static Cell Cell(string condition, string first, string second)
    {
        var (one, other) = (new MethodId(first), new MethodId(second));
        var inOrder = condition.Length == first.Length + 1 + second.Length && condition.StartsWith(first, StringComparison.Ordinal) && condition[first.Length] == '+';
        return new Cell(one, other, inOrder ? new Condition(one, other) : new Condition(other, one));
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

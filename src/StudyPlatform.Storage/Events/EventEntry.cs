using System.Security.Cryptography;
using System.Text;
using StudyPlatform.Storage.Participations;
using StudyPlatform.Storage.Writing;

namespace StudyPlatform.Storage.Events;

/// <summary>An event ready to be written.</summary>
internal sealed record EventEntry(int Sequence, long At, string Kind, string? Step, byte[] Detail, byte[] Salt, byte[] DetailSha256, byte[] Sha256)
{
    /// <summary>Links an event to the chain.</summary>
    public static EventEntry Of(byte[] previous, string participant, int sequence, long at, string kind, string? step, byte[] detail)
    {
        var salt = RandomNumberGenerator.GetBytes(EventChain.SaltLength);
        var digest = EventChain.Digest(salt, detail);
        return new EventEntry(sequence, at, kind, step, detail, salt, digest, EventChain.Link(previous, participant, sequence, at, kind, step, digest));
    }

    public void Insert(WriteSession session, ParticipationSql sql, long participation) =>
        session.Execute(sql.InsertEvent, participation, Sequence, At, Kind, Step, Encoding.UTF8.GetString(Detail), Salt, DetailSha256, Sha256);
}

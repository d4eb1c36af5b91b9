using System.Globalization;
using System.Text;
using StudyPlatform.Storage.Events;
using StudyPlatform.Storage.Schema;

namespace StudyPlatform.Storage.Verification;

/// <summary>Walks the hash chain of a participation.</summary>
internal static class ChainCheck
{
    public const string Table = "events";

    public static string Name(ParticipationRow participation, int sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{participation.PublicId} sequence {sequence}");

    public static IEnumerable<VerificationFault> Check(ParticipationRow participation, IReadOnlyList<EventRow> events)
    {
        var head = EventChain.Start;
        var next = 1;
        foreach (var row in events)
        {
            for (; next < row.Sequence; next++)
                yield return new VerificationFault(Table, Name(participation, next), "the event is missing");
            if (row.Detail is { } detail && (row.Salt is not { } salt || !EventChain.Digest(salt, Encoding.UTF8.GetBytes(detail)).AsSpan().SequenceEqual(row.DetailSha256)))
                yield return new VerificationFault(Table, Name(participation, row.Sequence), "detail, salt or detail_sha256 was changed: they do not belong together");
            if (row.Detail is null && row.Salt is not null)
                yield return new VerificationFault(Table, Name(participation, row.Sequence), "detail is empty, and salt is not");
            var link = EventChain.Link(head, participation.PublicId, row.Sequence, row.At, row.Kind, row.Step, row.DetailSha256);
            if (!link.AsSpan().SequenceEqual(row.Sha256))
                yield return new VerificationFault(Table, Name(participation, row.Sequence), "at, kind, step, a hash or the participant's public_id was changed: the chain breaks here");
            // The next link is judged by what stands here, so that one change is one fault.
            head = row.Sha256;
            next = row.Sequence + 1;
        }

        for (; next <= participation.LastSequence; next++)
            yield return new VerificationFault(Table, Name(participation, next), "the event is missing");
        if (events is [.., var last] && !last.Sha256.AsSpan().SequenceEqual(participation.Head))
            yield return new VerificationFault("participations", participation.PublicId, "head is not the hash of the last event");
    }
}

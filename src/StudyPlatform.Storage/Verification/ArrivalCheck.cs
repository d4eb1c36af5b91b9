using System.Text.Json;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Storage.Participations;
using StudyPlatform.Storage.Schema;

namespace StudyPlatform.Storage.Verification;

/// <summary>Compares who arrived, and at which study, with what the first event tells by hashes.</summary>
internal static class ArrivalCheck
{
    private const string Identities = "identities";

    /// <param name="rows">What the tables say.</param>
    /// <param name="arrival">What the first event tells.</param>
    /// <param name="mayBeErased">Whether later events tell that the platform's ids were deleted.</param>
    public static IEnumerable<VerificationFault> Check(ParticipationRows rows, JsonElement arrival, bool mayBeErased)
    {
        var (participation, name) = (rows.Participation, rows.Participation.PublicId);
        if (rows.Version is not { } version || version.StudyId != participation.StudyId || version.Number != arrival.GetProperty("version").GetInt32()
            || version.DefinitionSha256 != Text(arrival, "definition") || version.BundleSha256 != Text(arrival, "bundle"))
            yield return new VerificationFault("participations", name, "version_id, or the row of study_versions that it names, is not the version of the first event");
        if (rows.Study is not { } study)
        {
            yield return new VerificationFault("participations", name, $"study_id is {participation.StudyId}, which studies has not got");
            yield break;
        }

        if (rows.Identity is not { } identity)
        {
            yield return new VerificationFault(Identities, name, "the row is missing");
            yield break;
        }

        if (identity.StudyId != participation.StudyId)
            yield return new VerificationFault(Identities, name, $"study_id is {identity.StudyId}; by the events it is {participation.StudyId}");
        if (Hex(identity.PersonDigest) != Text(arrival, "person"))
            yield return new VerificationFault(Identities, name, "person_digest is not that of the first event");
        if (Hex(identity.SessionDigest) != Text(arrival, "session"))
            yield return new VerificationFault(Identities, name, "session_digest is not that of the first event");
        if (Hex(IdentityDigest.OfCodes(study.IdentityKey, participation.Code, participation.CompletionCode)) != Text(arrival, "codes"))
            yield return new VerificationFault("participations", name, "code or completion_code is not that of the first event, or the study's identity_key was changed");

        var erased = identity.Person is null && identity.Session is null && identity.Context is null;
        if (erased != mayBeErased)
            yield return new VerificationFault(Identities, name, erased ? "person, session and context are missing, and nobody asked for them to be deleted" : "person, session or context is there although it was to be deleted");
        else if (!erased && (!Enum.TryParse<Platform>(participation.Source, out var platform)
            || Hex(IdentityDigest.OfAll(study.IdentityKey, new PlatformIdentity(platform, identity.Person ?? "", identity.Session, identity.Context))) != Text(arrival, "identity")))
            yield return new VerificationFault(Identities, name, "person, session or context is not that of the first event, or the study's identity_key was changed");
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string? Hex(byte[]? digest) => digest is null ? null : Convert.ToHexStringLower(digest);
}

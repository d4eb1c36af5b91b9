using System.Text.Json;
using System.Text.Json.Nodes;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Stores;

namespace StudyPlatform.Web.Hosting.Studies;

/// <summary>What a line of the audit log says about the version that it is about.</summary>
internal static class VersionDetail
{
    /// <summary>The line with number and both hashes in its detail.</summary>
    public static AuditAction AddTo(AuditAction audit, StudyVersion version)
    {
        ArgumentNullException.ThrowIfNull(audit);
        ArgumentNullException.ThrowIfNull(version);
        var detail = JsonNode.Parse(audit.Detail)!.AsObject();
        detail["version"] = version.Number;
        detail["definition"] = version.Definition.Value;
        detail["bundle"] = version.Bundle.Value;
        return audit with { Detail = detail.ToJsonString(JsonSerializerOptions.Default) };
    }
}

using System.Text.Json.Nodes;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Storage.Accounts;

namespace StudyPlatform.Web.Admin.Accounts;

/// <summary>The audit log's line about a link that was used.</summary>
internal static class JoinRecord
{
    public static AuditAction Of(EnrolmentOutcome.Done done)
    {
        var detail = new JsonObject
        {
            ["link"] = done.Link.Kind.ToString().ToLowerInvariant(),
            ["invitedBy"] = done.Link.CreatedBy,
            ["grants"] = new JsonArray([.. done.Link.Grants.All.Select(grant => (JsonNode)grant.ToString())]),
        };
        var name = done.Account.UserName!;
        return new AuditAction(done.Account.Id, name, done.Link.Kind is AccountLinkKind.Return ? "account.returned" : "account.created", name, detail.ToJsonString());
    }
}

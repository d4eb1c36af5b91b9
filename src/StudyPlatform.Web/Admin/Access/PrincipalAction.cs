using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyPlatform.Domain.Auditing;

namespace StudyPlatform.Web.Admin.Access;

/// <summary>Lines of the audit log about what someone does by an endpoint; on a page, <see cref="Actor"/> makes them.</summary>
internal static class PrincipalAction
{
    /// <param name="user">Who is signed in.</param>
    /// <param name="action">Area and past participle.</param>
    /// <param name="subject">What it was done to.</param>
    /// <param name="detail">What else is to be known later.</param>
    public static AuditAction Of(ClaimsPrincipal user, string action, string subject, JsonObject? detail = null)
    {
        ArgumentNullException.ThrowIfNull(user);
        return new AuditAction(user.FindFirstValue(ClaimTypes.NameIdentifier), user.Identity?.Name ?? "", action, subject, detail?.ToJsonString(JsonSerializerOptions.Default) ?? "{}");
    }
}

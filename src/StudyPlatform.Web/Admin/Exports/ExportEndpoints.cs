using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using StudyPlatform.Analysis.Html;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Export;

namespace StudyPlatform.Web.Admin.Exports;

/// <summary>A study's results for whoever may have them.</summary>
internal static class ExportEndpoints
{
    /// <summary>The form's field by which the platforms' ids are asked for.</summary>
    public const string Identifiers = "identifiers";

    /// <summary>The report brings its own styles and figures, and neither script nor anything from elsewhere.</summary>
    private const string ReportPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>POST <c>studies/{study}/export</c>: the Psych-DS zip, written as it is read.</summary>
    public static async Task ZipAsync(HttpContext context, string study, IStudyStore studies, StudyExport export, IAuditLog audit, IAuthorizationService authorization)
    {
        var cancellationToken = context.RequestAborted;
        if (await FindAsync(study, studies, cancellationToken) is not { } id)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var form = await context.Request.ReadFormAsync(cancellationToken);
        var withIds = form[Identifiers] is ["yes"];
        if (withIds && !(await authorization.AuthorizeAsync(context.User, id, Policies.ReadIdentifiers)).Succeeded)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        // Who took data with them is known before they have them.
        await audit.AppendAsync(Action(context.User, "results.exported", id, new JsonObject { ["format"] = "psych-ds", ["identifiers"] = withIds }), cancellationToken);
        context.Response.ContentType = "application/zip";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"study-{id}{(withIds ? "-with-identifiers" : "")}.zip\"";
        // The zip's writer ends its parts without waiting; a failure on the way breaks the connection off, so that a browser shows a download that failed.
        context.Features.Get<IHttpBodyControlFeature>()?.AllowSynchronousIO = true;
        await export.WriteAsync(id, context.Response.Body, withIds, cancellationToken);
    }

    /// <summary>GET <c>studies/{study}/report</c>: the page that the analysis makes of the results as they are now.</summary>
    public static async Task<IResult> ReportAsync(HttpContext context, string study, IStudyStore studies, StudyExport export)
    {
        var cancellationToken = context.RequestAborted;
        if (await FindAsync(study, studies, cancellationToken) is not { } id)
            return Results.NotFound();
        var data = await export.ReadAsync(id, cancellationToken);
        var page = await Task.Run(() => ReportPage.Write(ReportBuilder.Build(data, new ReportOptions())), cancellationToken);
        context.Response.Headers.ContentSecurityPolicy = ReportPolicy;
        return Results.Text(page, "text/html; charset=utf-8");
    }

    private static async Task<StudyId?> FindAsync(string study, IStudyStore studies, CancellationToken cancellationToken) =>
        StudyId.IsValid(study) && await studies.FindAsync(new StudyId(study), cancellationToken) is { } entry ? entry.Id : null;

    private static AuditAction Action(ClaimsPrincipal user, string action, StudyId study, JsonObject detail) => new(
        user.FindFirstValue(ClaimTypes.NameIdentifier), user.Identity?.Name ?? "", action, study.Value, detail.ToJsonString(JsonSerializerOptions.Default));
}

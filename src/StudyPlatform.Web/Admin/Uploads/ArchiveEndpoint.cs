using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Studies;

namespace StudyPlatform.Web.Admin.Uploads;

/// <summary>GET <c>studies/{study}/archive</c>: definition and bundle of the current version as one zip.</summary>
internal static class ArchiveEndpoint
{
    public static async Task<IResult> AnswerAsync(HttpContext context, string study, IStudyStore studies, StudyArchives archives, IAuditLog audit)
    {
        var stop = context.RequestAborted;
        if (!StudyId.IsValid(study) || await studies.FindAsync(new StudyId(study), stop) is not { } entry)
            return Results.NotFound();
        Func<Stream, CancellationToken, Task> write;
        try
        {
            write = await archives.OpenAsync(entry.Current, stop);
        }
        catch (SiteException fault)
        {
            return Results.Text(fault.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        if (HttpMethods.IsGet(context.Request.Method))
            await audit.AppendAsync(VersionDetail.AddTo(PrincipalAction.Of(context.User, "study.archived", study, new JsonObject()), entry.Current), stop);
        // The zip's writer ends its parts without waiting; a failure on the way breaks the connection off, so that a browser shows a download that failed.
        context.Features.Get<IHttpBodyControlFeature>()?.AllowSynchronousIO = true;
        return Results.Stream(output => write(output, stop), "application/zip", FileName(entry.Current));
    }

    /// <summary>What an archive is called.</summary>
    public static string FileName(StudyVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return $"study-{version.Study}-archive.zip";
    }
}

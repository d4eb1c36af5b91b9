using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Export;
using StudyPlatform.Web.Reporting;

namespace StudyPlatform.Web.Admin.Exports;

/// <summary>What the analysis makes of a study's results as they are now.</summary>
internal sealed class ReportEndpoints(IStudyStore studies, StudyExport export, ReportMaker maker, ReportPlans plans)
{
    /// <summary>The report brings its own styles and figures, and neither script nor anything from elsewhere.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>GET <c>studies/{study}/report</c>: the page.</summary>
    public static Task PageAsync(HttpContext context, string study, ReportEndpoints endpoints) => endpoints.AnswerAsync(context, study, async (_, report) =>
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        await WriteAsync(context, "text/html; charset=utf-8", report.Page);
    });

    /// <summary>GET <c>studies/{study}/report.zip</c>: the page and its tables.</summary>
    public static Task ArchiveAsync(HttpContext context, string study, ReportEndpoints endpoints) => endpoints.AnswerAsync(context, study, async (id, report) =>
    {
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"report-{id}.zip\"";
        await WriteAsync(context, "application/zip", report.Archive);
    });

    private static async Task WriteAsync(HttpContext context, string type, ReadOnlyMemory<byte> content)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }

    private async Task AnswerAsync(HttpContext context, string study, Func<StudyId, MadeReport, Task> write)
    {
        var cancellationToken = context.RequestAborted;
        if (!StudyId.IsValid(study) || await studies.FindAsync(new StudyId(study), cancellationToken) is not { Id: var id })
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var query = context.Request.Query;
        if (ExportEndpoints.UnknownField(query, [ExportFields.Source, ReportRequest.Rehearsal, ReportRequest.PlanField]) is { } sentence)
        {
            await ExportEndpoints.RefuseAsync(context, study, sentence);
            return;
        }

        // Of an export's fields a report takes the sources.
        var reading = await export.ReadOptionsAsync(id, field => field is ExportFields.Source ? query[field] : [], "", cancellationToken);
        if (reading is not ExportReading.Sound { Options.Filter: var filter })
        {
            await ExportEndpoints.RefuseAsync(context, study, ((ExportReading.Faulty)reading).Sentence);
            return;
        }

        if (query[ReportRequest.Rehearsal] is not ([] or [ExportFields.Yes]))
        {
            await ExportEndpoints.RefuseAsync(context, study, $"{ReportRequest.Rehearsal} must be {ExportFields.Yes}, or be left out.");
            return;
        }

        var named = query[ReportRequest.PlanField].ToString();
        var plan = named.Length > 0 ? plans.Find(id, named) : null;
        if (named.Length > 0 && plan is null)
        {
            await ExportEndpoints.RefuseAsync(context, study, "This study has no plan of the hash in the address; choose one on the page of its results, or add it there.");
            return;
        }

        var request = new ReportRequest { Sources = filter.Sources, IncludeRehearsal = query[ReportRequest.Rehearsal].Count > 0, Plan = plan?.File };
        await write(id, await maker.MakeAsync(id, request, progress: null, cancellationToken));
    }
}

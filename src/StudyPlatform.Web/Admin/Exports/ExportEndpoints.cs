using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Export;

namespace StudyPlatform.Web.Admin.Exports;

/// <summary>A study's tables for whoever may have them.</summary>
internal sealed class ExportEndpoints(IStudyStore studies, StudyExport export, IAuditLog audit, IAuthorizationService authorization)
{
    private const string Csv = ".csv";
    private const string JsonLines = ".jsonl";

    /// <summary>The address of a single table, relative to the dashboard.</summary>
    public static string TableAddress(StudyId study, string table, ExportFormat format, ResultFilter filter) =>
        $"studies/{study}/tables/{table}{(format is ExportFormat.JsonLines ? JsonLines : Csv)}{QueryString.Create(filter.Fields.Select(field => KeyValuePair.Create(field.Name, (string?)string.Join(',', field.Words))))}";

    /// <summary>POST <c>studies/{study}/export</c>: whatever the form asks for, written as it is read.</summary>
    public static async Task ExportAsync(HttpContext context, string study, ExportEndpoints endpoints)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        await endpoints.AnswerAsync(context, study, field => form[field]);
    }

    /// <summary>GET <c>studies/{study}/tables/{file}</c>: one table, its format by the file's ending.</summary>
    public static async Task TableAsync(HttpContext context, string study, string file, ExportEndpoints endpoints)
    {
        var ending = Path.GetExtension(file);
        var table = Path.GetFileNameWithoutExtension(file);
        if (ending is not (Csv or JsonLines) || !ResultTables.Names.Contains(table, StringComparer.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (UnknownField(context.Request.Query, [ExportFields.Source, ExportFields.Status, ExportFields.Exclusions, ExportFields.Version]) is { } sentence)
        {
            await RefuseAsync(context, study, sentence);
            return;
        }

        await endpoints.AnswerAsync(context, study, field => field switch
        {
            ExportFields.Format => [ResultText.Of(ending == Csv ? ExportFormat.Csv : ExportFormat.JsonLines)],
            ExportFields.Table => [table],
            _ => context.Request.Query[field],
        });
    }

    /// <summary>What to say to a field that there is not: passed over, a misspelt filter would give everyone. Null if all are known.</summary>
    public static string? UnknownField(IQueryCollection query, IReadOnlyList<string> known)
    {
        var unknown = query.Keys.FirstOrDefault(field => !known.Contains(field, StringComparer.OrdinalIgnoreCase));
        return unknown is null ? null : $"{unknown} is no field of this address; there are {string.Join(", ", known)}.";
    }

    /// <summary>A document that says why options cannot be taken.</summary>
    public static Task RefuseAsync(HttpContext context, string study, string sentence) =>
        new RazorComponentResult<ExportRefusalPage>(new { Study = study, Sentence = sentence }) { StatusCode = StatusCodes.Status400BadRequest, PreventStreamingRendering = true }.ExecuteAsync(context);

    private async Task AnswerAsync(HttpContext context, string study, Func<string, IEnumerable<string?>> values)
    {
        var cancellationToken = context.RequestAborted;
        if (!StudyId.IsValid(study) || await studies.FindAsync(new StudyId(study), cancellationToken) is not { Id: var id })
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        switch (await export.ReadOptionsAsync(id, values, "", cancellationToken))
        {
            case ExportReading.Faulty { Sentence: var sentence }:
                await RefuseAsync(context, study, sentence);
                break;
            case ExportReading.Sound { Options: var options } when options.HoldsIdentifiers && !(await authorization.AuthorizeAsync(context.User, id, Policies.ReadIdentifiers)).Succeeded:
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                break;
            case ExportReading.Sound { Options: var options }:
                await WriteAsync(context, id, options);
                break;
        }
    }

    private async Task WriteAsync(HttpContext context, StudyId study, ExportOptions options)
    {
        // Who took data with them is known before they have them.
        await audit.AppendAsync(PrincipalAction.Of(context.User, ExportAudit.Exported, study.Value, ExportAudit.Detail(options)), context.RequestAborted);
        context.Response.ContentType = options.MediaType;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{options.FileName(study)}\"";
        // The zip's writer ends its parts without waiting; a failure on the way breaks the connection off, so that a browser shows a download that failed.
        context.Features.Get<IHttpBodyControlFeature>()?.AllowSynchronousIO = true;
        await export.WriteAsync(study, context.Response.Body, options, context.RequestAborted);
    }
}

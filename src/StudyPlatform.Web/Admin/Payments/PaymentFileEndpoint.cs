using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Admin.Shell;

namespace StudyPlatform.Web.Admin.Payments;

/// <summary>GET <c>studies/{study}/payments/{batch}/file</c>: the bytes that the platform is given, with its ids.</summary>
internal static class PaymentFileEndpoint
{
    public static async Task<IResult> AnswerAsync(HttpContext context, string study, string batch, IPaymentStore payments, IAuditLog audit)
    {
        var cancellationToken = context.RequestAborted;
        if (!StudyId.IsValid(study) || !BatchId.IsValid(batch) || await payments.FindAsync(new StudyId(study), new BatchId(batch), cancellationToken) is not { } found)
            return Sentence(StatusCodes.Status404NotFound, "This study has no payment file of the name in the address: look at the list of its files on the page of its payments.");
        if (await payments.DownloadAsync(found.Study, found.Id, cancellationToken) is not { } file)
        {
            return Sentence(StatusCodes.Status410Gone, found.Voided is null
                ? $"{found.FileName} is not kept any more: ids of someone in it were deleted, and its content with them. Its sum and its SHA-256 are on the page of payments."
                : $"{found.FileName} is not kept any more: it was voided, so it must not be uploaded. Make a new file.");
        }

        // Who took ids with them is known before they have them.
        await audit.AppendAsync(
            PrincipalAction.Of(context.User, "payments.downloaded", found.Study.Value, new JsonObject { ["file"] = found.FileName, ["rows"] = found.Rows }), cancellationToken);
        return Results.File(file.Bytes.ToArray(), $"{file.MediaType}; charset=utf-8", file.Name);
    }

    private static RazorComponentResult<StatusPage> Sentence(int status, string sentence) =>
        new(new { Status = status, Said = sentence }) { StatusCode = status, PreventStreamingRendering = true };
}

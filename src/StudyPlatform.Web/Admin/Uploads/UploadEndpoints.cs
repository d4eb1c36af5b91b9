using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;
using StudyPlatform.Domain.Archives;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Studies;
using StudyPlatform.Web.Hosting.Uploads;

namespace StudyPlatform.Web.Admin.Uploads;

/// <summary>
/// Large files that a page's script sends, one a request, as its whole body: so they stream from disk to disk, and never
/// through the circuit, where they would stand in line with everything else that the page does. The form's token comes in
/// its header, so that nothing of a body is read before it is known whose it is.
/// </summary>
internal static class UploadEndpoints
{
    /// <summary>A page's script hands them to its circuit, which takes no long messages.</summary>
    private const int MostProblems = 40;

    /// <summary>POST <c>uploads/bundle</c>: onto the shelf, for a new study.</summary>
    public static Task<IResult> NewBundleAsync(HttpContext context, UploadIntake uploads, BundleShelf shelf, IAuditLog audit) => BundleAsync(context, uploads, shelf, audit, study: null);

    /// <summary>POST <c>studies/{study}/uploads/bundle</c>: onto the shelf, for a new version.</summary>
    public static async Task<IResult> BundleOfStudyAsync(HttpContext context, string study, UploadIntake uploads, BundleShelf shelf, IAuditLog audit, IStudyStore studies) =>
        // Owners may change studies that are not there, too.
        StudyId.IsValid(study) && await studies.FindAsync(new StudyId(study), context.RequestAborted) is not null
            ? await BundleAsync(context, uploads, shelf, audit, study)
            : Answer(context, UploadAnswer.Refused(StatusCodes.Status404NotFound, "There is no study of this id on the site; look at the list of studies."));

    /// <summary>POST <c>uploads/archive</c>: a new study.</summary>
    public static Task<IResult> ArchiveAsync(HttpContext context, UploadIntake uploads, StudyArchives archives) => ReceiveAsync(context, uploads, async path =>
    {
        var audit = PrincipalAction.Of(context.User, "study.added", "", new JsonObject { ["from"] = "archive" });
        return await archives.ImportAsync(path, audit, context.RequestAborted) switch
        {
            StudyIntakeOutcome.Added added => UploadAnswer.Took(added.Version.Study, wasThere: false),
            StudyIntakeOutcome.Unchanged unchanged => UploadAnswer.Took(unchanged.Entry.Id, wasThere: true),
            StudyIntakeOutcome.IdTaken taken => UploadAnswer.Refused(StatusCodes.Status409Conflict, IntakeText.IdTaken(taken.Entry.Id, "an archive keeps its study's id, so take the study in on a site without that one")),
            StudyIntakeOutcome.Refused refused => UploadAnswer.Refused(StatusCodes.Status422UnprocessableEntity, refused.Faults),
            var other => throw new InvalidOperationException($"An archive was met with {other}."),
        };
    });

    private static Task<IResult> BundleAsync(HttpContext context, UploadIntake uploads, BundleShelf shelf, IAuditLog audit, string? study) => ReceiveAsync(context, uploads, async path =>
    {
        var stop = context.RequestAborted;
        var found = BundleVerifier.Verify(path, ArchiveReader.Options, stop);
        if (!found.IsSound)
            return UploadAnswer.Refused(StatusCodes.Status422UnprocessableEntity, [.. found.Faults.Select(fault => fault.ToString())]);
        shelf.Take(path, found, stop);
        var hash = found.DocumentSha256!.Value;
        var detail = new JsonObject { ["sha256"] = hash.Value, ["files"] = found.Files, ["bytes"] = found.Bytes };
        if (study is not null)
            detail["study"] = study;
        await audit.AppendAsync(PrincipalAction.Of(context.User, "bundle.uploaded", found.Bundle!.Id.Value, detail), CancellationToken.None);
        return UploadAnswer.Took(hash);
    });

    private static async Task<IResult> ReceiveAsync(HttpContext context, UploadIntake uploads, Func<string, Task<UploadAnswer>> look)
    {
        // For this request alone. The server counts what frames the chunks too, so that the exact limit is the intake's.
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = uploads.MaxBytes + (uploads.MaxBytes / 4) + ushort.MaxValue;
        UploadAnswer answer;
        try
        {
            answer = await uploads.ReceiveAsync(context.Request.Body, context.Request.ContentLength, path => Task.Run(() => look(path)), context.RequestAborted);
        }
        catch (SiteException fault)
        {
            answer = UploadIntake.NoRoom(fault.InnerException ?? fault);
        }

        return Answer(context, answer);
    }

    private static IResult Answer(HttpContext context, UploadAnswer answer)
    {
        if (answer.Status is not StatusCodes.Status200OK)
            // Of what is refused, no more is taken off the line.
            context.Response.Headers.Connection = "close";
        var problems = answer.Problems.Count <= MostProblems ? answer.Problems : [.. answer.Problems.Take(MostProblems), $"There are {answer.Problems.Count - MostProblems} further faults; put these right first."];
        var json = new JsonObject { ["problems"] = new JsonArray([.. problems.Select(problem => (JsonNode)problem)]) };
        if (answer.Bundle is { } bundle)
            json["bundle"] = bundle.Value;
        if (answer.Study is { } taken)
            (json["study"], json["wasThere"]) = (taken.Value, answer.WasThere);
        return Results.Text(json.ToJsonString(), "application/json; charset=utf-8", statusCode: answer.Status);
    }
}

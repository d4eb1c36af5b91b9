using System.Text.Json;
using System.Text.Json.Nodes;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Admin.Uploads;

/// <summary>What a page is told about a file that its script sent. It comes by the browser, so that nothing is believed by it that is not looked up.</summary>
/// <param name="Problems">Why nothing was kept; none if it was taken.</param>
/// <param name="Bundle">The bundle on the shelf.</param>
/// <param name="Study">The study that an archive held.</param>
/// <param name="WasThere">Whether that study was here already, just as it is in the archive.</param>
public sealed record UploadResult(IReadOnlyList<string> Problems, Sha256Hash? Bundle, StudyId? Study, bool WasThere)
{
    /// <summary>Something else than a file that was taken.</summary>
    public static UploadResult Refused(string problem) => new([problem], null, null, false);

    /// <summary>Reads an answer; where it is not the upload's own, says in a sentence what its status means.</summary>
    /// <param name="status">HTTP's; 0 where no answer came.</param>
    /// <param name="text">The answer's body.</param>
    public static UploadResult Read(int status, string text)
    {
        try
        {
            if (JsonNode.Parse(text) is JsonObject answer && answer["problems"] is JsonArray problems)
            {
                return new UploadResult(
                    [.. problems.Select(problem => (string)problem!)],
                    (string?)answer["bundle"] is { } bundle && Sha256Hash.IsValid(bundle) ? new Sha256Hash(bundle) : null,
                    (string?)answer["study"] is { } study && StudyId.IsValid(study) ? new StudyId(study) : null,
                    (bool?)answer["wasThere"] ?? false);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Another server's page, or none: its status has to do.
        }

        return Refused(status switch
        {
            0 => "The connection broke off before the file was complete; nothing was kept. Upload it again.",
            StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => "Your account may not upload here any more, or was signed out; load the page again.",
            StatusCodes.Status400BadRequest => "The page is too old for this; load it again, and upload the file again.",
            StatusCodes.Status413PayloadTooLarge => "A server in front of this site does not let files of this size through; have its operator raise its limit (client_max_body_size of nginx).",
            _ => $"The server answered {status} and kept nothing; its log says why. Try again.",
        });
    }
}

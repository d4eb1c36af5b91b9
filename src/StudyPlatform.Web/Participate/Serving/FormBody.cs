using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace StudyPlatform.Web.Participate.Serving;

/// <summary>Reads the body of a participant's request, within limits that our own pages never come near.</summary>
public static class FormBody
{
    /// <summary>The longest body that is read, in bytes: the longest comment, percent-encoded, fits.</summary>
    public const int MaxBytes = 64 * 1024;

    private const string ContentType = "application/x-www-form-urlencoded";

    private static readonly FormOptions Limits = new()
    {
        BufferBody = false,
        BufferBodyLengthLimit = MaxBytes,
        KeyLengthLimit = 200,
        ValueCountLimit = 200,
        ValueLengthLimit = MaxBytes,
    };

    /// <summary>Reads; a body that is not a form, or too large, or names a field twice, is refused.</summary>
    public static async Task<FormReading> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!IsForm(request.ContentType))
            return new FormReading.Refused(StatusCodes.Status415UnsupportedMediaType);
        if (request.ContentLength > MaxBytes)
            return new FormReading.Refused(StatusCodes.Status413PayloadTooLarge);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MaxBytes;
        try
        {
            var form = await request.ReadFormAsync(Limits, cancellationToken);
            var values = new Dictionary<string, string>(form.Count);
            foreach (var (name, value) in form)
            {
                if (value.Count != 1)
                    return new FormReading.Refused(StatusCodes.Status400BadRequest);
                values.Add(name, value.ToString());
            }

            return new FormReading.Read(new FormFields(values));
        }
        catch (BadHttpRequestException exception)
        {
            return new FormReading.Refused(exception.StatusCode);
        }
        catch (InvalidDataException)
        {
            return new FormReading.Refused(StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>Our own pages say no character set; what another one says in the participant's words could not be told from theirs.</summary>
    private static bool IsForm(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(ContentType, StringComparison.OrdinalIgnoreCase)
        && (type.Charset.Length == 0 || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}

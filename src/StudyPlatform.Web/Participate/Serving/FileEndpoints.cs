using Microsoft.Extensions.Primitives;
using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Web.Participate.Serving;

/// <summary>Files whose names are hashes: stimuli and our own assets. Both are looked up among known names; no part of a request becomes a path.</summary>
public static class FileEndpoints
{
    /// <summary>GET <c>/media/{file}</c>.</summary>
    public static async Task MediumAsync(HttpContext context, IStudyCatalogue catalogue, string file)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(catalogue);
        if (!MediaPath.TryParseFileName(file, out var path) || catalogue.Medium(path) is not { } medium)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        ParticipantHeaders.Immutable(context.Response);
        context.Response.ContentType = path.Type.ContentType();
        context.Response.ContentLength = medium.Length;
        if (HttpMethods.IsGet(context.Request.Method))
            await context.Response.SendFileAsync(medium, context.RequestAborted);
    }

    /// <summary>GET <c>/assets/{file}</c>.</summary>
    public static async Task AssetAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (AssetFiles.Find(context.Request.Path.Value) is not { } asset)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var response = context.Response;
        ParticipantHeaders.Immutable(response);
        response.Headers.Vary = "Accept-Encoding";
        response.ContentType = asset.ContentType;
        var bytes = asset.Bytes;
        if (asset.Brotli is { } brotli && TakesBrotli(context.Request.Headers.AcceptEncoding))
        {
            response.Headers.ContentEncoding = "br";
            bytes = brotli;
        }

        response.ContentLength = bytes.Length;
        if (HttpMethods.IsGet(context.Request.Method))
            await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static bool TakesBrotli(StringValues accepted) =>
        accepted.ToString().Split(',').Any(coding => coding.Trim().Equals("br", StringComparison.OrdinalIgnoreCase));
}

namespace StudyPlatform.Web.Admin.Serving;

/// <summary>GET of a <see cref="DashboardFile"/>. Looked up among known names; no part of a request becomes a path.</summary>
internal static class FileEndpoint
{
    public static async Task AnswerAsync(HttpContext context, string version, string name)
    {
        var response = context.Response;
        if (DashboardFiles.Find(version, name) is not { } file)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.Vary = "Accept-Encoding";
        response.ContentType = file.ContentType;
        var bytes = file.Bytes;
        if (TakesBrotli(context.Request) && file.Brotli is { } brotli)
        {
            response.Headers.ContentEncoding = "br";
            bytes = brotli;
        }

        response.ContentLength = bytes.Length;
        if (HttpMethods.IsGet(context.Request.Method))
            await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static bool TakesBrotli(HttpRequest request) =>
        request.Headers.AcceptEncoding.ToString().Split(',').Any(coding => coding.Trim().Equals("br", StringComparison.OrdinalIgnoreCase));
}

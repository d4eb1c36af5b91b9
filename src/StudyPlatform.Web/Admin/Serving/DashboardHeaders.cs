namespace StudyPlatform.Web.Admin.Serving;

/// <summary>What every answer of the dashboard tells the browser to refuse.</summary>
public static class DashboardHeaders
{
    private const string Own =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /// <summary>Radzen's components place and colour things by style attributes. No style element and no other script gets in by this. The preview is shown in a frame.</summary>
    private const string OfCircuits = Own + "; style-src-attr 'unsafe-inline'; frame-src 'self'";

    private const string Permissions = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    /// <summary>For everything but files that are named by their content.</summary>
    public static void Apply(HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Own;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }

    /// <summary>For pages that run in a circuit.</summary>
    public static void ApplyToCircuit(HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Headers.ContentSecurityPolicy = OfCircuits;
    }
}

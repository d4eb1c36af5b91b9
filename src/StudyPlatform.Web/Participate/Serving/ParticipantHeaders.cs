namespace StudyPlatform.Web.Participate.Serving;

/// <summary>What every answer to a participant tells the browser to refuse.</summary>
public static class ParticipantHeaders
{
    /// <summary>Where Mechanical Turk takes a finished task.</summary>
    private const string SubmitHosts = "https://www.mturk.com https://workersandbox.mturk.com";

    /// <summary>Which of its pages frame a task; workers use the first, the second still stands in old links.</summary>
    private const string FrameHosts = "https://worker.mturk.com https://www.mturk.com https://workersandbox.mturk.com";

    private const string Own = "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; ";

    private const string Policy = Own + "form-action 'self'; frame-ancestors 'none'";

    private const string FramedPolicy = Own + "form-action 'self' " + SubmitHosts + "; frame-ancestors " + FrameHosts;

    private const string Permissions = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    /// <summary>For pages and redirects: nothing is kept, nothing but our own files is loaded, nobody frames us.</summary>
    public static void Apply(HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }

    /// <summary>For pages of a study that runs within Mechanical Turk's own page (external question).</summary>
    public static void AllowMechanicalTurk(HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Headers.ContentSecurityPolicy = FramedPolicy;
    }

    /// <summary>For pages that the dashboard shows in a frame of its own.</summary>
    public static void AllowOwnFrame(HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Headers.ContentSecurityPolicy = Own + "form-action 'self'; frame-ancestors 'self'";
    }

    /// <summary>For files whose name is the hash of their content.</summary>
    public static void Immutable(HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
    }
}

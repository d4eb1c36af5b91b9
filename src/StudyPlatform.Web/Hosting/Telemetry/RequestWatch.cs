using System.Diagnostics;

namespace StudyPlatform.Web.Hosting.Telemetry;

/// <summary>
/// One line of the log and, where traces are wanted, one span for each request. Both have the route's template in the
/// place of the path and neither query nor address: a path holds a participant's code, a query their platform's ids.
/// That is also why the framework's own spans are not used.
/// </summary>
internal sealed partial class RequestWatch(RequestDelegate next, ILoggerFactory loggers, TimeProvider clock)
{
    /// <summary>The log's category: at <c>Information</c> each request, at <c>Warning</c> those that the server failed.</summary>
    public const string Category = "StudyPlatform.Requests";

    private const string NoRoute = "(none)";

    private const string OtherMethod = "_OTHER";

    private static readonly HashSet<string> KnownMethods =
        new(StringComparer.Ordinal) { HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Delete, HttpMethods.Patch, HttpMethods.Options, HttpMethods.Connect, HttpMethods.Trace };

    private readonly ILogger _log = loggers.CreateLogger(Category);

    public async Task InvokeAsync(HttpContext context)
    {
        var begun = clock.GetTimestamp();
        // Each request is a trace of its own: a caller's word that it belongs to another one is not taken.
        Activity.Current = null;
        using var span = SiteMeasures.Source.StartActivity(Method(context), ActivityKind.Server);
        try
        {
            await next(context);
        }
        finally
        {
            var status = context.Response.StatusCode;
            if (span is not null)
                Describe(span, context, status);
            if (status >= StatusCodes.Status500InternalServerError)
                Failed(_log, Method(context), Route(context), status, clock.GetElapsedTime(begun).TotalMilliseconds);
            else if (_log.IsEnabled(LogLevel.Information))
                Answered(_log, Method(context), Route(context), status, clock.GetElapsedTime(begun).TotalMilliseconds);
        }
    }

    private static void Describe(Activity span, HttpContext context, int status)
    {
        span.DisplayName = $"{Method(context)} {Route(context)}";
        span.SetTag("http.request.method", Method(context));
        span.SetTag("http.route", Route(context));
        span.SetTag("http.response.status_code", status);
        if (status >= StatusCodes.Status500InternalServerError)
            span.SetStatus(ActivityStatusCode.Error);
    }

    private static string Route(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? NoRoute;

    /// <summary>A method is a caller's text: only those that HTTP knows are passed on.</summary>
    private static string Method(HttpContext context) => KnownMethods.TryGetValue(context.Request.Method, out var known) ? known : OtherMethod;

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} in {Milliseconds:0.0} ms")]
    private static partial void Answered(ILogger logger, string method, string route, int status, double milliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} {Route} {Status} in {Milliseconds:0.0} ms")]
    private static partial void Failed(ILogger logger, string method, string route, int status, double milliseconds);
}

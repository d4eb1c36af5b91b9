using System.Globalization;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Web.Participate.Serving;

namespace StudyPlatform.Web.Participate.Shell;

/// <summary>Gives answers that are only a status code a page that people can read, and an exception the one for 500.</summary>
public sealed partial class ErrorPages(RequestDelegate next, ILogger<ErrorPages> logger)
{
    /// <summary>When someone whom the store failed may ask again, in seconds.</summary>
    private const int RetryAfter = 5;

    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            await next(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to read anything.
            return;
        }
        catch (StoreException exception) when (!context.Response.HasStarted)
        {
            // Its sentence says what is wrong; where in the program that was noticed tells nobody more.
            LogStoreFailure(context.Request.Method, exception.Message);
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = RetryAfter.ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            LogFailure(exception, context.Request.Method);
            context.Response.Clear();
            context.Response.StatusCode = exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        }

        var response = context.Response;
        if (response.HasStarted || response.StatusCode < StatusCodes.Status400BadRequest || response.ContentLength is not null || response.ContentType is not null)
            return;
        ParticipantHeaders.Apply(response);
        await KindPages.ForStatus(response.StatusCode).ExecuteAsync(context);
    }

    // The path is left out: a participant's address is a secret.
    [LoggerMessage(Level = LogLevel.Error, Message = "A {Method} request failed: {Problem}")]
    private partial void LogStoreFailure(string method, string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "A {Method} request failed.")]
    private partial void LogFailure(Exception exception, string method);
}

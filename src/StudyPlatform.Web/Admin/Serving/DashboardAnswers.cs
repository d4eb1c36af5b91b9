using StudyPlatform.Domain.Stores;
using StudyPlatform.Web.Admin.Shell;
using StudyPlatform.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace StudyPlatform.Web.Admin.Serving;

/// <summary>Gives every answer of the dashboard its headers, and those that are only a status, or an exception, a page that people can read.</summary>
public sealed partial class DashboardAnswers(RequestDelegate next, ILogger<DashboardAnswers> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var response = context.Response;
        string? said = null;
        DashboardHeaders.Apply(response);
        try
        {
            await next(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to read anything.
            return;
        }
        catch (StoreException exception) when (!response.HasStarted)
        {
            LogStoreFailure(context.Request.Method, exception.Message);
            Restart(response, StatusCodes.Status503ServiceUnavailable);
        }
        catch (SiteException exception) when (!response.HasStarted)
        {
            // Its sentence names what is missing or damaged, and the remedy.
            LogStoreFailure(context.Request.Method, exception.Message);
            Restart(response, StatusCodes.Status503ServiceUnavailable);
            said = exception.Message;
        }
        catch (Exception exception) when (!response.HasStarted)
        {
            LogFailure(exception, context.Request.Method);
            Restart(response, exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError);
        }

        // The framework names the type of a page before it refuses a form, and then writes nothing.
        if (response.HasStarted || response.StatusCode < StatusCodes.Status400BadRequest || response.ContentLength is not null)
            return;
        await SayAsync(context, said);
    }

    /// <summary>Writes the page of a status with services of its own: those of a page that failed do not render a second one.</summary>
    private static async Task SayAsync(HttpContext context, string? said)
    {
        var services = context.RequestServices;
        await using var scope = services.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        // A page that failed has announced itself, and whoever writes the next one does so again.
        context.Response.Headers.Remove("blazor-enhanced-nav");
        try
        {
            var status = context.Response.StatusCode;
            await new RazorComponentResult<StatusPage>(new { Status = status, Said = said }) { StatusCode = status, PreventStreamingRendering = true }.ExecuteAsync(context);
        }
        finally
        {
            context.RequestServices = services;
        }
    }

    private static void Restart(HttpResponse response, int status)
    {
        response.Clear();
        DashboardHeaders.Apply(response);
        response.StatusCode = status;
    }

    // Addresses are left out: some hold the secret of a link.
    [LoggerMessage(Level = LogLevel.Error, Message = "A {Method} request to the dashboard failed: {Problem}")]
    private partial void LogStoreFailure(string method, string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "A {Method} request to the dashboard failed.")]
    private partial void LogFailure(Exception exception, string method);
}

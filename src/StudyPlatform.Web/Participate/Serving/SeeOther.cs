namespace StudyPlatform.Web.Participate.Serving;

/// <summary>303: whatever was asked, the answer is a GET away; a reload then sends nothing twice.</summary>
/// <param name="location">A path of this site.</param>
public sealed class SeeOther(string location) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = location;
        return Task.CompletedTask;
    }
}

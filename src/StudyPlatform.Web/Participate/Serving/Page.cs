using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace StudyPlatform.Web.Participate.Serving;

/// <summary>Answers a request with a page.</summary>
public static class Page
{
    /// <summary>The parameter of every page's component.</summary>
    public const string View = "View";

    /// <typeparam name="TPage">A component whose parameter <see cref="View"/> is what it shows.</typeparam>
    public static IResult Of<TPage>(object view, int status = StatusCodes.Status200OK)
        where TPage : IComponent =>
        new RazorComponentResult<TPage>(new Dictionary<string, object?> { [View] = view }) { StatusCode = status, PreventStreamingRendering = true };
}

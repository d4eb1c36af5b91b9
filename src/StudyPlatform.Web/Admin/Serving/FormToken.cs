using Microsoft.AspNetCore.Antiforgery;

namespace StudyPlatform.Web.Admin.Serving;

/// <summary>The token that shows that a form is one of our own pages'. Razor pages ask for it by themselves; an endpoint that changes something does so by this.</summary>
public static class FormToken
{
    /// <summary>Answers 400 to whatever lacks the token.</summary>
    public static TBuilder RequireFormToken<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new Required()).AddEndpointFilter(async (context, next) =>
            context.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true } ? await next(context) : Results.StatusCode(StatusCodes.Status400BadRequest));

    /// <summary>Has the middleware look at the token; what it found is judged by the filter.</summary>
    private sealed class Required : IAntiforgeryMetadata
    {
        public bool RequiresValidation => true;
    }
}

using Microsoft.Extensions.DependencyInjection.Extensions;
using StudyPlatform.Web.Participate.Arriving;
using StudyPlatform.Web.Participate.Leaving;
using StudyPlatform.Web.Participate.Serving;
using StudyPlatform.Web.Participate.Shell;
using StudyPlatform.Web.Participate.Stepping;
using StudyPlatform.Web.Participate.Studies;

namespace StudyPlatform.Web.Participate;

/// <summary>The participants' pages: what hosting calls to have them.</summary>
public static class ParticipationEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] Sending = [HttpMethods.Post];

    /// <summary>
    /// Registers what the pages need, but for <see cref="IStudyCatalogue"/>, the store and the clock
    /// (<see cref="TimeProvider"/>), which hosting brings.
    /// </summary>
    public static IServiceCollection AddParticipation(this IServiceCollection services, ParticipationOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        services.AddRazorComponents();
        services.AddSingleton(options);
        services.TryAddSingleton<StudyPagesCache>();
        services.TryAddSingleton<ArrivalHandler>();
        services.TryAddSingleton<StepHandler>();
        services.TryAddSingleton<LeaveHandler>();
        return services;
    }

    /// <summary>
    /// Gives errors without a body (404, 405, 413, 429, an exception's 500 and so on) a page that people can read.
    /// Belongs first in the pipeline, before routing and rate limiting.
    /// </summary>
    public static IApplicationBuilder UseParticipationErrorPages(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.UseMiddleware<ErrorPages>();
    }

    /// <summary>Maps <c>/</c>, <c>/s/…</c>, <c>/p/…</c>, <c>/media/…</c> and <c>/assets/…</c>.</summary>
    public static IEndpointRouteBuilder MapParticipation(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        endpoints.MapMethods("/media/{file}", Reading, (HttpContext context, IStudyCatalogue catalogue, string file) => FileEndpoints.MediumAsync(context, catalogue, file));
        endpoints.MapMethods("/assets/{file}", Reading, (HttpContext context) => FileEndpoints.AssetAsync(context));

        var pages = endpoints.MapGroup("").AddEndpointFilter((context, next) =>
        {
            ParticipantHeaders.Apply(context.HttpContext.Response);
            return next(context);
        });
        pages.MapMethods("/", Reading, () => KindPages.Start());
        pages.MapMethods("/s/{study}", Reading, (HttpContext context, ArrivalHandler handler, string study) => handler.ShowAsync(context, study));
        pages.MapMethods("/s/{study}", Sending, (HttpContext context, ArrivalHandler handler, string study) => handler.ConsentAsync(context, study));
        pages.MapMethods("/s/{study}/qr.svg", Reading, (HttpContext context, ArrivalHandler handler, string study) => handler.QrCodeAsync(context, study));
        pages.MapMethods("/p/{code}", Reading, (HttpContext context, StepHandler handler, string code) => handler.ShowAsync(context, code));
        pages.MapMethods("/p/{code}", Sending, (HttpContext context, StepHandler handler, string code) => handler.SubmitAsync(context, code));
        pages.MapMethods("/p/{code}/withdraw", Reading, (HttpContext context, LeaveHandler handler, string code) => handler.ShowAsync(context, code));
        pages.MapMethods("/p/{code}/withdraw", Sending, (HttpContext context, LeaveHandler handler, string code) => handler.LeaveAsync(context, code));
        return endpoints;
    }
}

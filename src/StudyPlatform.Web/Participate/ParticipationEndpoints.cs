namespace StudyPlatform.Web.Participate;

/// <summary>The participants' pages: what hosting calls to have them.</summary>
public static class ParticipationEndpoints
{
    /// <summary>
    /// Registers what the pages need, but for <see cref="IStudyCatalogue"/>, the store and the clock
    /// (<see cref="TimeProvider"/>), which hosting brings.
    /// </summary>
    public static IServiceCollection AddParticipation(this IServiceCollection services, ParticipationOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options);
        services.AddRazorComponents();
        return services;
    }

    /// <summary>
    /// Gives errors without a body (404, 405, 413, 429, an exception's 500 and so on) a page that people can read. Belongs first in
    /// the pipeline, before routing and rate limiting.
    /// </summary>
    public static IApplicationBuilder UseParticipationErrorPages(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app;
    }

    /// <summary>Maps <c>/</c>, <c>/s/…</c>, <c>/p/…</c>, <c>/media/…</c> and <c>/assets/…</c>.</summary>
    public static IEndpointRouteBuilder MapParticipation(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return endpoints;
    }
}

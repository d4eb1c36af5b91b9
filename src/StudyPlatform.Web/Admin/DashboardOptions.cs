using StudyPlatform.Web.Admin.Monitoring;

namespace StudyPlatform.Web.Admin;

/// <summary>What the dashboard has to be told.</summary>
public sealed record DashboardOptions
{
    /// <summary>How often an open page or a cookie looks whether its account was signed out everywhere, locked or changed.</summary>
    public TimeSpan Revalidation { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a one-time link works.</summary>
    public TimeSpan LinkLifetime { get; init; } = TimeSpan.FromHours(72);

    /// <summary>How the provider that people can sign on with is called on buttons; null where there is none.</summary>
    public string? SignOnName { get; init; }

    /// <summary>Where participants reach the site; null for the address that a request came to.</summary>
    public Uri? PublicAddress { get; init; }

    public MonitorOptions Monitor { get; init; } = new();
}

namespace StudyPlatform.Web.Admin.Shell;

/// <summary>A page above the one that is shown.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Address">Relative to the dashboard; empty for its first page.</param>
public sealed record Crumb(string Title, string Address)
{
    /// <summary>The dashboard's first page.</summary>
    public static Crumb Studies { get; } = new("Studies", "");

    /// <summary>The page about one's own account.</summary>
    public static Crumb Account { get; } = new("Your account", "account");
}

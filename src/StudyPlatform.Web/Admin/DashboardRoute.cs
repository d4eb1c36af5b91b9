namespace StudyPlatform.Web.Admin;

/// <summary>Marks the dashboard's endpoints, whose patterns begin below its path.</summary>
public sealed class DashboardRoute
{
    private DashboardRoute()
    {
    }

    public static DashboardRoute Mark { get; } = new();
}

namespace StudyPlatform.Web.Admin.Accounts;

/// <summary>Where someone goes once they are signed in.</summary>
public static class ReturnAddress
{
    /// <param name="asked">The address that came with the request: anyone may have written it.</param>
    /// <param name="dashboard">The dashboard's own path, such as <c>/admin</c>.</param>
    /// <returns>The address if it is a page of the dashboard; otherwise the dashboard's first page.</returns>
    public static string Of(string? asked, PathString dashboard)
    {
        var home = dashboard + "/";
        return asked is not null && asked.StartsWith(home, StringComparison.Ordinal) && !asked.Contains("//", StringComparison.Ordinal)
            && !asked.Contains('\\', StringComparison.Ordinal) && !asked.Any(char.IsControl) ? asked : home;
    }
}

using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Hosting.Studies;

/// <summary>Links that are given to participants.</summary>
internal static class StudyLink
{
    /// <param name="site">The site's address, from its root.</param>
    /// <param name="study">The study.</param>
    /// <param name="code">A code for one person; null for a link that all may have.</param>
    public static Uri Of(Uri site, StudyId study, string? code = null) => new(site, code is null ? $"/s/{study}" : $"/s/{study}?code={Uri.EscapeDataString(code)}");
}

using System.Globalization;
using StudyPlatform.Domain.Assignment;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Admin.Previews;

/// <summary>The address of a page that is tried out. All that a walk through the study has to remember stands in it, so that nothing is kept anywhere.</summary>
/// <param name="Study">Which study.</param>
/// <param name="Version">The number of its version.</param>
/// <param name="First">The method shown first.</param>
/// <param name="Second">The method shown second.</param>
/// <param name="Images">Which draw of images, from 1.</param>
/// <param name="Right">Guesses that were right so far.</param>
public sealed record PreviewAddress(StudyId Study, int Version, MethodId First, MethodId Second, int Images = 1, int Right = 0)
{
    /// <summary>As it is mapped, below the dashboard's path.</summary>
    public const string Route = "/studies/{study}/preview/{version:int:min(1)}/{first}/{second}/{place}";

    /// <summary>In the query: <see cref="Images"/>.</summary>
    public const string ImagesName = "images";

    /// <summary>In the query: <see cref="Right"/>.</summary>
    public const string RightName = "right";

    /// <summary>The highest number of a draw.</summary>
    public const int MostImages = 999;

    public PreviewAddress(StudyId study, int version, Cell cell, int images)
        : this(study, version, cell.First, cell.Second, images)
    {
    }

    /// <summary>The path and query of one of its pages.</summary>
    public string Of(string place) => string.Create(
        CultureInfo.InvariantCulture,
        $"{DashboardEndpoints.Path}/studies/{Study}/preview/{Version}/{First}/{Second}/{place}?{ImagesName}={Images}{(Right > 0 ? $"&{RightName}={Right}" : "")}");
}

using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Hosting.Uploads;

/// <summary>What came of an upload.</summary>
/// <param name="Status">The HTTP status that goes with it.</param>
/// <param name="Problems">Why nothing was kept: sentences, each with a remedy; none if it was taken.</param>
internal sealed record UploadAnswer(int Status, IReadOnlyList<string> Problems)
{
    /// <summary>The bundle on the shelf.</summary>
    public Sha256Hash? Bundle { get; init; }

    /// <summary>The study that an archive held.</summary>
    public StudyId? Study { get; init; }

    /// <summary>Whether that study was here already, just as it is in the archive.</summary>
    public bool WasThere { get; init; }

    public static UploadAnswer Took(Sha256Hash bundle) => new(StatusCodes.Status200OK, []) { Bundle = bundle };

    public static UploadAnswer Took(StudyId study, bool wasThere) => new(StatusCodes.Status200OK, []) { Study = study, WasThere = wasThere };

    public static UploadAnswer Refused(int status, params IReadOnlyList<string> problems) => new(status, problems);
}

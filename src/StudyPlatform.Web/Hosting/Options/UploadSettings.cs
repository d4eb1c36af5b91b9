namespace StudyPlatform.Web.Hosting.Options;

/// <summary>Section <c>Uploads</c>: bundles and archives that researchers send to the dashboard.</summary>
internal sealed record UploadSettings
{
    private const long Megabyte = 1_000_000;

    [Setting("Largest zip of a bundle, or archive of a study, that is taken, in MB of a million bytes", Least = 1, Most = 1000)]
    public int MaxBundleMegabytes { get; init; } = 500;

    [Setting("Uploads that are received and looked at at once; further ones are asked to wait", Least = 1, Most = 16)]
    public int AtOnce { get; init; } = 2;

    /// <summary>The largest upload in bytes.</summary>
    public long MaxBytes => MaxBundleMegabytes * Megabyte;
}

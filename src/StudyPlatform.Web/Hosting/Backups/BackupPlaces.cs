using System.Text.RegularExpressions;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage;

namespace StudyPlatform.Web.Hosting.Backups;

/// <summary>What of a data folder a backup holds, and nothing besides: the database, bundles, plans of reports, the keys that seal cookies and forms.</summary>
internal static partial class BackupPlaces
{
    public const string Database = StorageOptions.FileName;

    public const string Bundles = "bundles";

    public const string Keys = "keys";

    public const string Plans = "plans";

    private const string PlanFile = ".json";

    /// <summary>What a restore puts into the data folder.</summary>
    public static IReadOnlyList<string> All { get; } = [Bundles, Keys, Plans, Database];

    /// <summary>Whether a path out of an archive is one that a backup has; then it leads nowhere else either.</summary>
    public static bool IsKnown(string path) =>
        path == Database
        || KeyFile().IsMatch(path)
        || (path.Split('/') is [Plans, var study, var plan] && StudyId.IsValid(study) && plan.EndsWith(PlanFile, StringComparison.Ordinal) && Sha256Hash.IsValid(plan[..^PlanFile.Length]))
        || (path.Split('/') is [Bundles, var bundle, .. var rest] && Sha256Hash.IsValid(bundle)
            && rest is [Bundle.DocumentName] or [MediaPath.Folder, _] && (rest.Length == 1 || MediaPath.TryParseFileName(rest[1], out _)));

    /// <summary>Whether deflating makes the file smaller: media are compressed already.</summary>
    public static bool Shrinks(string path) => !path.Contains($"/{MediaPath.Folder}/", StringComparison.Ordinal);

    [GeneratedRegex(@"^keys/[A-Za-z0-9-]{1,100}\.xml\z")]
    private static partial Regex KeyFile();
}

using StudyPlatform.Domain.Stores;
using StudyPlatform.Storage;
using StudyPlatform.Storage.Verification;
using StudyPlatform.Web.Hosting.Studies;

namespace StudyPlatform.Web.Hosting.Backups;

/// <summary>What <c>verify</c> looks at, on a copy: every row of the database, every byte of the bundles; and before both, every page of SQLite's file.</summary>
/// <param name="Database">What was found in the database.</param>
/// <param name="Studies">The studies whose bundles were looked at.</param>
/// <param name="Faults">Each a sentence; none if all is well.</param>
internal sealed record SiteCheck(VerificationReport Database, IReadOnlyList<StudyEntry> Studies, IReadOnlyList<string> Faults)
{
    /// <exception cref="StorageException">The database cannot be read.</exception>
    public static async Task<SiteCheck> RunAsync(StudyStorage storage, BundleShelf shelf, bool isSqlite, CancellationToken cancellationToken)
    {
        List<string> faults = isSqlite ? [.. (await storage.CheckFileAsync(cancellationToken)).Select(finding => $"The database's file is damaged: {finding}.")] : [];
        var database = await storage.VerifyAsync(cancellationToken);
        faults.AddRange(database.Faults.Select(fault => $"{fault}."));
        var studies = await storage.Studies.ListAsync(cancellationToken);
        var bundles = new ShelfCheck(storage.Studies, shelf);
        foreach (var study in studies)
            faults.AddRange(await bundles.CheckAsync(study.Id, cancellationToken));
        return new SiteCheck(database, studies, faults);
    }
}

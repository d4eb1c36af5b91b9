using System.CommandLine;
using System.Text.Json.Nodes;
using StudyPlatform.Storage;
using StudyPlatform.Web.Hosting.Backups;

namespace StudyPlatform.Web.Commands;

/// <summary><c>backup</c>: everything that a site keeps, as one file.</summary>
internal static class BackupCommand
{
    public const string PostgresRemark = "The database is PostgreSQL's and is not in it: keep it by pg_dump --format=custom, and bring it back by pg_restore.";

    public static Command Create(CallContext context)
    {
        var command = new OperatorCommand(
            "backup",
            "Writes everything that the site keeps into one zip, also while it runs: a copy of the SQLite database as it is at one moment, the bundles, the keys that seal cookies and forms, and a manifest with the SHA-256 of each file. The copy is looked at as verify does, and the zip is read again. It is written under another name and renamed; a file that is there is replaced. It holds participants' ids and the site's keys: keep it as closely as the site.",
            "backup --out backup.zip");
        var output = new Option<string>("--out") { Description = "The zip to write.", HelpName = "FILE", Required = true };
        command.Options.Add(output);
        return command.Does(context, async (parsed, session) =>
        {
            var path = parsed.GetRequiredValue(output);
            var stores = await session.OpenAsync(create: false);
            var report = await new SiteBackup(stores, session.Settings, session.Clock).WriteAsync(path, session.Cancellation);
            session.Answer(
                Json(report, "out", path),
                [
                    .. report.Faults,
                    $"The backup is in {path}: {report.Content}.",
                    .. report.Faults.Count > 0 ? [$"The site itself has {Faults(report)}, and so has its backup."] : Array.Empty<string>(),
                    .. report.Manifest.Provider is StorageProvider.Postgres ? [PostgresRemark] : Array.Empty<string>(),
                ]);
            if (report.Faults.Count > 0)
                session.Fail();
        });
    }

    /// <summary>The answer for machines.</summary>
    public static JsonObject Json(BackupReport report, string key, string path) => new()
    {
        [key] = path,
        ["created"] = $"{report.Manifest.Created.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}",
        ["database"] = report.Manifest.Provider.ToString(),
        ["files"] = report.Manifest.Files.Count,
        ["bytes"] = report.Manifest.Files.Sum(file => file.Bytes),
        ["participations"] = report.Check?.Database.Participations,
        ["events"] = report.Check?.Database.Events,
        ["fingerprints"] = new JsonObject(report.Check?.Database.Fingerprints.Select(print => KeyValuePair.Create(print.Key.Value, (JsonNode?)print.Value.Value)) ?? []),
        ["faults"] = new JsonArray([.. report.Faults.Select(fault => (JsonNode)fault)]),
    };

    public static string Faults(BackupReport report) => report.Faults.Count == 1 ? "the fault above" : $"the {report.Faults.Count} faults above";
}

using System.CommandLine;
using StudyPlatform.Storage;
using StudyPlatform.Web.Hosting.Backups;

namespace StudyPlatform.Web.Commands;

/// <summary><c>restore</c>: a site out of a backup.</summary>
internal static class RestoreCommand
{
    public static Command Create(CallContext context)
    {
        var command = new OperatorCommand(
            "restore",
            "Puts a backup into an empty data folder, whole or not at all: every file's SHA-256 is checked, the tables are brought up to date, and everything is looked at as verify does before it is put in its place. Nothing that is there is overwritten.",
            "restore --from backup.zip --Site:DataFolder=new-site-data");
        var backup = new Option<string>("--from") { Description = "The zip that backup wrote.", HelpName = "FILE", Required = true };
        command.Options.Add(backup);
        return command.Does(context, async (parsed, session) =>
        {
            var path = parsed.GetRequiredValue(backup);
            var report = await new SiteRestore(session.Settings, session.Clock).RunAsync(path, session.Cancellation);
            var folder = Path.GetFullPath(session.Settings.Site.DataFolder);
            session.Answer(
                BackupCommand.Json(report, "dataFolder", folder),
                [
                    .. report.Faults,
                    $"The site as it was at {report.Manifest.Created:u} is in {folder}: {report.Content}.",
                    .. report.Faults.Count > 0 ? [$"It has {BackupCommand.Faults(report)}: the site had been damaged when it was backed up."] : Array.Empty<string>(),
                    .. report.Manifest.Provider is StorageProvider.Postgres ? [BackupCommand.PostgresRemark] : Array.Empty<string>(),
                ]);
            if (report.Faults.Count > 0)
                session.Fail();
        });
    }
}

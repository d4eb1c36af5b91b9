using System.CommandLine;
using System.Text.Json.Nodes;
using StudyPlatform.Web.Export;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Studies;

namespace StudyPlatform.Web.Commands;

/// <summary><c>study archive</c>: a study as one file.</summary>
internal static class StudyArchiveCommand
{
    public static Command Create(CallContext context)
    {
        var command = new OperatorCommand(
            "archive",
            "Writes a study's current definition and bundle into one zip, from which study import makes the very same study on another site. One version gives one zip, byte for byte. It is written under another name and renamed; a file that is there is replaced.",
            "study archive --study default --out archive.zip");
        var study = StudyCommand.Option();
        var output = new Option<string>("--out") { Description = "The zip to write.", HelpName = "FILE", Required = true };
        command.Options.Add(study);
        command.Options.Add(output);
        return command.Does(context, async (parsed, session) =>
        {
            var path = parsed.GetRequiredValue(output);
            var stores = await session.OpenAsync(create: false);
            var entry = await StudyCommand.FindAsync(stores.Studies, StudyCommand.Id(parsed.GetRequiredValue(study)), session.Cancellation);
            var write = await stores.Archives().OpenAsync(entry.Current, session.Cancellation);
            // Who took a study with them is known before they have it.
            await stores.Audit.AppendAsync(VersionDetail.AddTo(AccountCommand.Action("study.archived", entry.Id.Value), entry.Current), session.Cancellation);
            var bytes = await WriteAsync(path, write, session.Cancellation);
            var json = StudyListCommand.Json(entry);
            (json["out"], json["bytes"]) = (path, bytes);
            session.Answer(json, $"Version {entry.Current.Number} of the study {entry.Id} is in {path}, {bytes} bytes.");
        });
    }

    private static async Task<long> WriteAsync(string path, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        try
        {
            return await AtomicFile.WriteAsync(path, file => write(file, cancellationToken));
        }
        catch (InvalidDataException exception)
        {
            throw new SiteException($"The study's bundle is damaged ({Sentences.Bare(exception)}); restore it from a backup.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SiteException($"The archive cannot be written to {path} ({Sentences.Bare(exception)}); name a file in a folder that is there and can be written to.", exception);
        }
    }
}

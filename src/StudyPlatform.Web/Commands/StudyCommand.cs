using System.CommandLine;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Commands;

/// <summary><c>study</c>: what an operator does to studies.</summary>
internal static class StudyCommand
{
    public static Command Create(CallContext context) => new("study", "Adds studies, shows them, and opens and closes them for newcomers.")
    {
        StudyAddCommand.Create(context),
        StudyListCommand.Create(context),
        StudyShowCommand.Create(context),
        StudyRehearseCommand.Create(context),
        StudyMoveCommand.Create(context, "open", StudyMove.Open, "Lets newcomers into a study."),
        StudyMoveCommand.Create(context, "pause", StudyMove.Pause, "Lets no newcomers into a study for now; whoever is under way goes on."),
        StudyMoveCommand.Create(context, "close", StudyMove.Close, "Lets no newcomers into a study any more; whoever is under way goes on."),
        StudyCodesCommand.Create(context),
        StudyArchiveCommand.Create(context),
        StudyImportCommand.Create(context),
    };

    /// <summary>The option that names a study.</summary>
    public static Option<string> Option(bool required = true) =>
        new("--study") { Description = required ? "The study's id." : "The study's id; all studies unless it is given.", HelpName = "ID", Required = required };

    /// <exception cref="WrongCallException">The text is no study id.</exception>
    public static StudyId Id(string text) =>
        StudyId.IsValid(text) ? new StudyId(text) : throw new WrongCallException($"--study is '{text}', but a study's id has 1 to 64 of a-z, 0-9 and '-'.");

    /// <exception cref="Hosting.SiteException">There is no such study.</exception>
    public static async Task<StudyEntry> FindAsync(IStudyStore studies, StudyId id, CancellationToken cancellationToken)
    {
        if (await studies.FindAsync(id, cancellationToken) is { } entry)
            return entry;
        var all = await studies.ListAsync(cancellationToken);
        throw new Hosting.SiteException(all.Count == 0
            ? $"There is no study {id}, nor any other; add one with study add."
            : $"There is no study {id}; there are {string.Join(", ", all.Select(other => other.Id))}.");
    }
}

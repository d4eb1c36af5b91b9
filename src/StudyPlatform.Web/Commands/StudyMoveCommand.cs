using System.CommandLine;
using System.Text.Json.Nodes;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Studies;

namespace StudyPlatform.Web.Commands;

/// <summary><c>study open</c>, <c>study pause</c>, <c>study close</c>.</summary>
internal static class StudyMoveCommand
{
    public static Command Create(CallContext context, string name, StudyMove move, string description)
    {
        var command = new OperatorCommand(name, description, $"study {name} --study default");
        var study = StudyCommand.Option();
        command.Options.Add(study);
        var reason = new Option<string>("--reason") { Description = "Why it goes live without a passed rehearsal; stands in the audit log.", HelpName = "TEXT" };
        if (move is StudyMove.Open)
            command.Options.Add(reason);
        return command.Does(context, async (parsed, session) =>
        {
            var id = StudyCommand.Id(parsed.GetRequiredValue(study));
            var stores = await session.OpenAsync(create: false);
            var entry = await StudyCommand.FindAsync(stores.Studies, id, session.Cancellation);
            if (move is StudyMove.Open)
            {
                // A study that cannot be loaded must not be open: its participants would meet an error.
                await new StudyLoading(stores.Studies, stores.Shelf).LoadAsync(entry.Current, session.Cancellation);
            }

            var moved = await MoveAsync(stores, entry, move, session.Cancellation, move is StudyMove.Open ? parsed.GetValue(reason) : null);
            if (move is StudyMove.Open && !await stores.Rehearsals.HasPassedAsync(entry.Current, session.Cancellation))
                session.Remark($"no rehearsal of this definition and bundle of {entry.Id} has passed yet; study rehearse --study {entry.Id} does one{(parsed.GetValue(reason) is null ? ", and --reason says why there was none" : "")}.");
            var json = StudyListCommand.Json(moved);
            json["link"] = StudyLink.Of(session.Address, moved.Id).ToString();
            session.Answer(json, $"The study {moved.Id} is {Text(moved.State)} now.");
        });
    }

    /// <summary>Makes a move that is allowed, and writes its line of the audit log with it.</summary>
    /// <exception cref="SiteException">It is not, or the study was moved by someone else meanwhile.</exception>
    public static async Task<StudyEntry> MoveAsync(SiteStores stores, StudyEntry entry, StudyMove move, CancellationToken cancellationToken, string? reason = null)
    {
        if (StudyMoves.Apply(entry.State, move) is not { } state)
            throw new SiteException($"The study {entry.Id} is {Text(entry.State)}; only one that is {string.Join(" or ", StudyMoves.From(move).Select(Text))} can be moved by {Text(move)}.");
        var detail = new JsonObject();
        if (move is StudyMove.Open)
        {
            detail["rehearsed"] = await stores.Rehearsals.HasPassedAsync(entry.Current, cancellationToken);
            if (!string.IsNullOrWhiteSpace(reason))
                detail["reason"] = reason.Trim();
        }

        var audit = VersionDetail.AddTo(AccountCommand.Action(PastOf(move), entry.Id.Value, detail), entry.Current);
        if (!await stores.Studies.MoveAsync(entry.Id, entry.State, state, cancellationToken, entry.Current, audit))
            throw new SiteException($"The study {entry.Id} was moved by someone else at this moment; see study show --study {entry.Id}.");
        return entry with { State = state };
    }

    private static string PastOf(StudyMove move) => move switch
    {
        StudyMove.Open => "study.opened",
        StudyMove.Pause => "study.paused",
        StudyMove.Close => "study.closed",
        _ => throw new ArgumentOutOfRangeException(nameof(move)),
    };

    private static string Text<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

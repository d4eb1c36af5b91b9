using System.CommandLine;
using System.CommandLine.Invocation;
using StudyPlatform.Web.Hosting;

namespace StudyPlatform.Web.Commands;

/// <summary>The whole program, callable without a process: without a command the site, otherwise the operator's commands.</summary>
internal static class WebProgram
{
    /// <summary>Name as it stands in help and hints.</summary>
    public const string Name = "studyplatform-web";

    /// <summary>How long a command has to clean up after Ctrl+C or SIGTERM.</summary>
    private static readonly TimeSpan TimeToGiveUp = TimeSpan.FromSeconds(10);

    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Surroundings surroundings)
    {
        try
        {
            var split = SplitCall.Of(arguments);
            var root = Root(new CallContext(surroundings, split.Settings));
            OperatorHelp.Install(root);
            var parsed = root.Parse(split.Call);
            if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
                throw new WrongCallException(CallErrors.Sentence(parsed));
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = surroundings.Out,
                    Error = surroundings.Error,
                    EnableDefaultExceptionHandler = false,
                    // The site has signals of its own and takes the time that its requests need.
                    ProcessTerminationTimeout = parsed.CommandResult.Command is RootCommand ? null : TimeToGiveUp,
                },
                surroundings.Cancellation);
        }
        catch (WrongCallException refusal)
        {
            await surroundings.Error.WriteLineAsync($"error: {refusal.Message}");
            return ExitCode.WrongCall;
        }
    }

    private static RootCommand Root(CallContext context)
    {
        var root = new RootCommand("Serves studies to participants. Without a command it runs the site until it is stopped by Ctrl+C or SIGTERM.")
        {
            StudyCommand.Create(context),
            AccountCommand.Create(context),
            ExportCommand.Create(context),
            VerifyCommand.Create(context),
            BackupCommand.Create(context),
            RestoreCommand.Create(context),
            HealthCommand.Create(context),
        };
        root.SetAction((_, _) => SiteRun.RunAsync(context));
        return root;
    }
}

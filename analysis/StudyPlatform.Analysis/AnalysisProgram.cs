using System.CommandLine;
using StudyPlatform.Analysis.CommandLine;
using StudyPlatform.Analysis.Commands;

namespace StudyPlatform.Analysis;

/// <summary>The whole program, callable without a process.</summary>
internal static class AnalysisProgram
{
    /// <summary>Name as it stands in help and hints.</summary>
    public const string Name = "studyplatform-analysis";

    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Surroundings surroundings)
    {
        var root = new RootCommand("From a study's result tables to the paper's Table 3, tests, figures and a report; and the tests alone for any CSV.")
        {
            ReportCommand.Create(surroundings),
            PlanCommand.Create(surroundings),
            PowerCommand.Create(surroundings),
            ManovaCommand.Create(surroundings),
            MannWhitneyCommand.Create(surroundings),
            WilcoxonCommand.Create(surroundings),
        };
        HelpWithExample.Install(root);
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0 && parsed.Action is System.CommandLine.Invocation.ParseErrorAction)
        {
            surroundings.Error.WriteLine(CallErrors.Sentence(parsed));
            return ExitCode.WrongCall;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = surroundings.Out,
            Error = surroundings.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        }).ConfigureAwait(false);
    }
}

using System.CommandLine;
using StudyPlatform.Pipeline.CommandLine;
using StudyPlatform.Pipeline.Commands;

namespace StudyPlatform.Pipeline;

/// <summary>The whole program, callable without a process.</summary>
internal static class PipelineProgram
{
    /// <summary>Name as it stands in help and hints.</summary>
    public const string Name = "studyplatform-pipeline";

    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, Surroundings surroundings)
    {
        var root = new RootCommand("Turns a folder of images into a bundle of stimuli: data set, training, explanations, bundle.")
        {
            DatasetCommand.Create(surroundings),
            TrainCommand.Create(surroundings),
            ExplainCommand.Create(surroundings),
            BundleCommand.Create(surroundings),
            BuildCommand.Create(surroundings),
            VerifyCommand.Create(surroundings),
            CompareDevicesCommand.Create(surroundings),
        };
        HelpWithExample.Install(root);
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0 && parsed.Action is System.CommandLine.Invocation.ParseErrorAction)
        {
            surroundings.Error.WriteLine(CallErrors.Sentence(parsed));
            return ExitCode.WrongCall;
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            Output = surroundings.Out,
            Error = surroundings.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }
}

using System.Diagnostics;
using System.Runtime.CompilerServices;
using StudyPlatform.Explain.Tests.Training;
using StudyPlatform.Explain.Training;
using TorchSharp;

namespace StudyPlatform.Explain.Tests.Explaining;

/// <summary>
/// Work in a process of its own that can be killed without warning (SIGKILL), as a scheduler or a power cut does: this
/// assembly is started again with the work to do in its environment, and ends before any test framework begins.
/// </summary>
internal static class KilledProcess
{
    private const string Variable = "STUDYPLATFORM_KILLED_PROCESS";

    public static string[] Train(string run, string data) => ["train", run, data];

    public static string[] Explain(string run, string data, string explanations) => ["explain", run, data, explanations];

    /// <summary>Starts the work again and again, killing it after 1, 2, 3, … signs of progress, until it ends by itself.</summary>
    /// <returns>How often it was killed.</returns>
    public static int KillUntilDone(string[] work, int step)
    {
        for (var kills = 0; ; kills++)
        {
            using var process = Start(work);
            var signs = 0;
            while (process.StandardOutput.ReadLine() is not null)
            {
                if (++signs == step * (kills + 1))
                    process.Kill();
            }

            process.WaitForExit();
            if (process.ExitCode == 0)
                return kills;
            Assert.True(signs >= step * (kills + 1), process.StandardError.ReadToEnd());
        }
    }

#pragma warning disable CA2255 // Nothing else runs before the test framework's own entry point.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Work()
    {
        if (Environment.GetEnvironmentVariable(Variable)?.Split('\n') is not { } work)
            return;
        if (work is ["train", var run, var data])
            TrainedTiny.Train(run, data, new Signs(), CancellationToken.None, TrainedTiny.Options with { CheckpointMinutes = 1e-9 });
        else if (work is ["explain", var trained, var images, var explanations])
            Explanations.Run(trained, images, explanations, Explanations.Options).Execute(new Signs(), CancellationToken.None);
        Environment.Exit(0);
    }

    private static Process Start(string[] work) => Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(KilledProcess).Assembly.Location])
    {
        Environment = { [Variable] = string.Join('\n', work) },
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    /// <summary>Says each step on standard output.</summary>
    private sealed class Signs : ITrainingObserver, StudyPlatform.Explain.Explaining.IExplainObserver
    {
        public void Said(string sentence) => Console.WriteLine(sentence);

        public void Warned(string sentence) => Console.WriteLine(sentence);

        public void Stepped(TrainingProgress progress) => Console.WriteLine(progress.Step);

        public void EpochEnded(EpochRecord epoch) => Console.WriteLine(epoch.Epoch);

        public void Prepared(StudyPlatform.Explain.Explaining.ExplainStage stage, int done, int total)
        {
            if (stage != StudyPlatform.Explain.Explaining.ExplainStage.Reading)
                Console.WriteLine(stage);
        }

        public void Explained(StudyPlatform.Explain.Bundling.ExplainProgress progress) => Console.WriteLine(progress.TestIndex);
    }
}

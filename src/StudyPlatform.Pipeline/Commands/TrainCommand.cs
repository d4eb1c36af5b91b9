using System.CommandLine;
using StudyPlatform.Explain.Datasets;
using StudyPlatform.Explain.Explaining;
using StudyPlatform.Explain.Training;
using StudyPlatform.Pipeline.CommandLine;
using StudyPlatform.Pipeline.Reporting;
using TorchSharp;

namespace StudyPlatform.Pipeline.Commands;

/// <summary><c>train</c>: from a data set to a run.</summary>
internal static class TrainCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new PipelineCommand(
            "train",
            "Trains VGG-16 on a data set and records which training image changed which weight by how much. The defaults are the paper's setting. A training that was interrupted goes on when the same command is given again.",
            "train --data photos --out run --arch vgg16-bn --side 64 --batch 8 --momentum 0.9 --lr 0.0005 --epochs 8",
            "train --data photos --out run --epochs 100 --device cuda");
        var data = Options.Required("--data", "FOLDER", "The data set, made by dataset import or dataset render.");
        var output = Options.Required("--out", "FOLDER", "The run: weights, traces, history and run.json.");
        var overwrite = Options.Switch("--overwrite", "Start again even if --out holds a training.");
        var compute = new ComputeOptions();
        var training = new TrainingOptionSet();
        command.Options.Add(data);
        command.Options.Add(output);
        training.AddTo(command);
        compute.AddTo(command);
        command.Options.Add(overwrite);
        return command.Does(surroundings, (parsed, session) =>
        {
            var options = training.Read(parsed);
            var device = compute.Apply(parsed);
            var folder = parsed.GetRequiredValue(output);
            var started = session.Clock.GetTimestamp();
            var run = Train(session, parsed.GetRequiredValue(data), folder, options, device, parsed.GetValue(overwrite));
            session.Answer(RunSummary.Json(folder, run, session.Clock.GetElapsedTime(started)), console => RunSummary.Write(console, folder, run));
        });
    }

    /// <summary>Trains with the progress shown; an unfinished training is taken up, a finished one is left as it is.</summary>
    public static RunFile Train(Session session, string data, string folder, TrainingOptions options, torch.Device device, bool overwrite)
    {
        var dataset = Dataset.Open(data);
        return session.Watch(display =>
        {
            var images = new Countdown(display, session.Clock, "reading images", dataset.Train.Count + dataset.Test.Count);
            var trainingData = TrainingImages.Load(dataset, options.Side, images, session.Cancellation);
            var run = new TrainingRun(folder, options, trainingData, device, session.Clock).Execute(overwrite, new TrainingReporter(session, display), session.Cancellation);
            Provenance.Of(data).With(Provenance.Of(folder).Entries).With(Versions.Of(session.Command, device)).Write(folder);
            return run;
        });
    }
}

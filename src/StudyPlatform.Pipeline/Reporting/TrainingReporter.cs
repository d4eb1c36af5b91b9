using System.Globalization;
using StudyPlatform.Explain.Training;

namespace StudyPlatform.Pipeline.Reporting;

/// <summary>Shows a training as it goes.</summary>
internal sealed class TrainingReporter(Session session, IProgressDisplay display) : ITrainingObserver
{
    public void Said(string sentence) => session.Said(sentence);

    public void Warned(string sentence) => session.Warned(sentence);

    public void Stepped(TrainingProgress progress) => display.Report(
        $"training {progress.Stage}, step", progress.Step, progress.Steps,
        string.Create(CultureInfo.InvariantCulture, $"epoch {progress.Epoch}/{progress.Epochs}, loss {progress.Loss:0.0000}, accuracy {progress.Accuracy:0.0 %}, {progress.ImagesPerSecond:0.0} images/s"),
        progress.Remaining);

    public void Evaluating(string what, int done, int total) => display.Report(what, done, total);

    public void EpochEnded(EpochRecord epoch)
    {
        var test = epoch.TestAccuracy is { } accuracy ? string.Create(CultureInfo.InvariantCulture, $", test accuracy {accuracy:0.0 %}") : "";
        session.Said(string.Create(
            CultureInfo.InvariantCulture,
            $"Epoch {epoch.Epoch}: loss {epoch.TrainLoss:0.0000}, training accuracy {epoch.TrainAccuracy:0.0 %}{test}, {PhaseText.Duration(TimeSpan.FromSeconds(epoch.Seconds))}."));
    }
}

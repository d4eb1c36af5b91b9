using System.Text.Json;
using StudyPlatform.Explain.Models;

namespace StudyPlatform.Explain.Training;

/// <summary>
/// <c>run.json</c>: what a finished training was and came to. It is written last, so a folder with it is whole.
/// </summary>
/// <param name="Format">Always <c>studyplatform-run/1</c>.</param>
/// <param name="Architecture">The plain network whose weights lie beside, for example <c>vgg16</c>.</param>
/// <param name="Side">Input side in pixels.</param>
/// <param name="Classes">Class names in the order of the outputs.</param>
/// <param name="Normalisation">Shift and scale of the input.</param>
/// <param name="DatasetName">Name of the data set.</param>
/// <param name="DatasetSha256">Hash of the data set.</param>
/// <param name="TrainCount">Number of training images.</param>
/// <param name="TestCount">Number of test images.</param>
/// <param name="Options">How it was trained.</param>
/// <param name="Device">Device it was trained on.</param>
/// <param name="Threads">Number of compute threads.</param>
/// <param name="History">Epoch by epoch.</param>
/// <param name="TrainAccuracy">Accuracy of the final network on the training images, without dropout.</param>
/// <param name="TestAccuracy">Accuracy of the final network on the test images.</param>
/// <param name="Confusion">Number of test images by true class and, within it, predicted class.</param>
/// <param name="WeightsSha256">SHA-256 of <c>weights.safetensors</c>.</param>
/// <param name="Traces">The traced layers.</param>
/// <param name="Warnings">What was said loudly while it was trained.</param>
public sealed record RunFile(
    string Format,
    string Architecture,
    int Side,
    IReadOnlyList<string> Classes,
    Normalisation Normalisation,
    string DatasetName,
    string DatasetSha256,
    int TrainCount,
    int TestCount,
    TrainingOptions Options,
    string Device,
    int Threads,
    IReadOnlyList<EpochRecord> History,
    double TrainAccuracy,
    double TestAccuracy,
    IReadOnlyList<IReadOnlyList<int>> Confusion,
    string WeightsSha256,
    IReadOnlyList<TraceFact> Traces,
    IReadOnlyList<string> Warnings)
{
    /// <summary>The value of <see cref="Format"/>.</summary>
    public const string FormatName = "studyplatform-run/1";

    /// <summary>Name of the file in a run's folder.</summary>
    public const string FileName = "run.json";

    /// <summary>Name of the weights' file in a run's folder.</summary>
    public const string WeightsName = "weights.safetensors";

    /// <summary>Writes it into a run's folder.</summary>
    public void Write(string folder) =>
        AtomicFile.WriteText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, TrainingJson.Default.RunFile) + "\n");

    /// <summary>Reads it from a run's folder.</summary>
    /// <exception cref="PipelineException">There is no finished training in that folder.</exception>
    public static RunFile Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            throw new PipelineException($"{folder} holds no finished training ({FileName} is missing); run train first, or let it go on.");
        return ReadFile(path);
    }

    /// <summary>Reads it under whatever name.</summary>
    /// <exception cref="PipelineException">The file is missing or damaged.</exception>
    public static RunFile ReadFile(string path)
    {
        if (!File.Exists(path))
            throw new PipelineException($"{path} is missing; make the folder that it belongs to again.");
        try
        {
            var run = JsonSerializer.Deserialize(File.ReadAllBytes(path), TrainingJson.Default.RunFile);
            if (run is null || run.Format != FormatName)
                throw new PipelineException($"{path} is not of the format {FormatName}; train again with this version.");
            return run;
        }
        catch (JsonException exception)
        {
            throw new PipelineException($"{path} is damaged ({exception.Message.TrimEnd('.')}); train again.", exception);
        }
    }
}

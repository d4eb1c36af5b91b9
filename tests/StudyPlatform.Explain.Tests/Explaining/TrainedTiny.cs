using StudyPlatform.Explain.Datasets;
using StudyPlatform.Explain.Datasets.Importing;
using StudyPlatform.Domain.Randomness;
using StudyPlatform.Explain.Tests.Training;
using StudyPlatform.Explain.Training;
using StudyPlatform.Imaging;
using TorchSharp;

namespace StudyPlatform.Explain.Tests.Explaining;

/// <summary>
/// A data set on disk and a tiny network trained on it, made once for all tests of a class. A third of the images look like
/// another class than their own, so that there are wrong predictions to choose.
/// </summary>
public sealed class TrainedTiny : IDisposable
{
    private const int Side = 32;
    private static readonly string[] Classes = ["red", "green", "blue"];
    private readonly TemporaryFolder _folder = new();

    public TrainedTiny()
    {
        Data = MakeData(_folder["data"], 24, 5);
        Run = _folder["run"];
        Train(Run, Data, new QuietObserver(), CancellationToken.None);
    }

    public string Data { get; }

    public string Run { get; }

    public static TrainingOptions Options { get; } = TinyVgg.Options with { Side = Side, Epochs = 4, BatchSize = 4, LearningRate = 0.02, TracedLayers = ["classifier.6", "classifier.3"], TraceMode = TraceMode.Auto };

    public static RunFile Train(string folder, string data, ITrainingObserver observer, CancellationToken cancellation, TrainingOptions? options = null) =>
        TinyVgg.Run(folder, options ?? Options, TrainingImages.Load(Dataset.Open(data), Side, null, CancellationToken.None)).Execute(overwrite: false, observer, cancellation);

    public static string MakeData(string folder, int perClass, ulong seed)
    {
        for (var number = 0; number < Classes.Length; number++)
        {
            var place = Directory.CreateDirectory(Path.Combine(folder + "-images", Classes[number])).FullName;
            for (var i = 0; i < perClass; i++)
                File.WriteAllBytes(Path.Combine(place, $"{i:000}.png"), ImageCodec.EncodePng(Picture(i % 3 == 0 ? (number + 1) % 3 : number, SeededRandom.For(seed, (ulong)number, (ulong)i))));
        }

        DatasetImport.Run(new DatasetImportOptions { Source = "folders", From = [folder + "-images"], Out = folder, TestShare = 0.5, Workers = 1 });
        return folder;
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>A square in the channel of a class on noise.</summary>
    private static RgbImage Picture(int channel, SeededRandom random)
    {
        var pixels = new byte[3 * Side * Side];
        var (left, top) = (random.NextInt(Side / 2), random.NextInt(Side / 2));
        for (var i = 0; i < pixels.Length; i++)
        {
            var (x, y) = (i / 3 % Side, i / 3 / Side);
            var inside = x >= left && x < left + (Side / 2) && y >= top && y < top + (Side / 2);
            pixels[i] = (byte)(random.NextInt(80) + (inside && i % 3 == channel ? 150 : 20));
        }

        return new RgbImage(Side, Side, pixels);
    }
}

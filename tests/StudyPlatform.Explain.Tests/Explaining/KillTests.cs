using StudyPlatform.Explain.Training;

namespace StudyPlatform.Explain.Tests.Explaining;

public sealed class KillTests(TrainedTiny tiny) : IClassFixture<TrainedTiny>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_training_that_is_killed_and_started_again_ends_with_the_same_weights_and_traces()
    {
        var kills = KilledProcess.KillUntilDone(KilledProcess.Train(_folder["run"], tiny.Data), 9);

        var (whole, cut) = (RunFile.Read(tiny.Run), RunFile.Read(_folder["run"]));
        Assert.True(kills >= 2);
        Assert.Equal(whole.WeightsSha256, cut.WeightsSha256);
        Assert.Equal(whole.History.Select(epoch => epoch.TrainLoss), cut.History.Select(epoch => epoch.TrainLoss));
        Assert.All(whole.Traces, trace => Assert.Equal(File.ReadAllBytes(Path.Combine(tiny.Run, trace.File)), File.ReadAllBytes(Path.Combine(_folder["run"], trace.File))));
        Assert.Equal(["history.csv", "run.json", "trace", "weights.safetensors"], Directory.EnumerateFileSystemEntries(_folder["run"]).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Explaining_that_is_killed_and_started_again_ends_with_the_same_files()
    {
        Explanations.Run(tiny, _folder["whole"]).Execute(new QuietExplainObserver(), CancellationToken.None);

        var kills = KilledProcess.KillUntilDone(KilledProcess.Explain(tiny.Run, tiny.Data, _folder["cut"]), 4);

        Assert.True(kills >= 2);
        Assert.Equal(Explanations.Content(_folder["whole"]), Explanations.Content(_folder["cut"]));
    }
}

using StudyPlatform.Domain.Bundles;
using StudyPlatform.Explain.Bundling;
using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Tests.Bundling;

public sealed class ExplanationStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_saved_reads_back_as_it_was()
    {
        using var store = new SmallRun().Explained(_folder["run"]);

        var result = store.Read(7);

        Assert.Equal((7, 1, 2), (result.TestIndex, result.Actual, result.Predicted));
        Assert.Equal([0.2f, 0.2f, 0.6f], result.Probabilities);
        Assert.Equal(["grad-cam", "influence", "lime", "shap"], result.Methods.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((7, 2, 1.5, 0.5), (result.Methods["influence"].TrainingIndex, result.Methods["influence"].TrainingClass, result.Methods["influence"].Score, result.Methods["influence"].Seconds));
        Assert.Equal([20], result.Methods["influence"].NextBest!.Select(next => next.TrainingIndex));
        Assert.Equal(StudyPlatform.Explain.Attribution.SaliencyStyle.Segments, result.Methods["lime"].Style);
    }

    [Fact]
    public void A_figure_that_is_no_number_is_left_out()
    {
        using var store = new SmallRun().Explained(_folder["run"]);

        Assert.Equal(["r2"], store.Read(7).Methods["lime"].Diagnostics.Keys);
    }

    [Fact]
    public void Media_are_named_by_their_content()
    {
        using var store = new SmallRun().Explained(_folder["run"]);

        foreach (var name in store.Done.SelectMany(index => store.Read(index).Media))
        {
            Assert.True(MediaPath.TryParseFileName(name, out var medium));
            Assert.Equal(medium.Hash, Sha256Hash.Of(store.Medium(name)));
            Assert.Equal((SmallRun.Side, SmallRun.Side), Size(ImageCodec.Decode(store.Medium(name))));
        }

        static (int, int) Size(RgbImage image) => (image.Width, image.Height);
    }

    [Fact]
    public void The_done_ones_are_listed_in_order()
    {
        using var store = new SmallRun().Explained(_folder["run"]);

        Assert.Equal(SmallRun.Plan.All.Order(), store.Done);
        Assert.True(store.Has(10));
        Assert.False(store.Has(11));
        Assert.Equal(SmallRun.Plan, store.ReadPlan());
    }

    [Fact]
    public void Half_written_files_do_not_count_as_done()
    {
        using var store = new SmallRun().Explained(_folder["run"]);

        File.WriteAllText(Path.Combine(store.Folder, "t000011.json.partial"), "{");

        Assert.DoesNotContain(11, store.Done);
        Assert.False(store.Has(11));
    }

    public static TheoryData<string> Differences() => ["seed", "option", "rendering", "methods", "weights", "data set"];

    [Theory]
    [MemberData(nameof(Differences))]
    public void Going_on_with_another_setting_is_refused_by_its_name(string what)
    {
        new SmallRun().Explained(_folder["run"]).Dispose();
        var run = new SmallRun().Run;
        var (other, message) = what switch
        {
            "seed" => (run with { Seed = 2 }, "the seed (1 there, 2 here)"),
            "option" => (new SmallRun { Samples = 500 }.Run, "the option samples of grad-cam (1000 there, 500 here)"),
            "rendering" => (run with { Rendering = run.Rendering with { Colours = ColourMap.Jet } }, "the colours (Cividis there, Jet here)"),
            "methods" => (run with { Methods = [.. run.Methods.Skip(1)] }, "the list of methods (grad-cam, shap, lime, influence there, shap, lime, influence here)"),
            "weights" => (run with { WeightsSha256 = Sha256Hash.Of("other"u8).Value }, "the network's weights ("),
            _ => (run with { DatasetSha256 = Sha256Hash.Of("other"u8).Value }, "the data set ("),
        };

        var error = Assert.Throws<PipelineException>(() => ExplanationStore.OpenForWriting(_folder["run"], other));

        Assert.StartsWith($"{_folder["run"]} holds explanations made with another setting: {message}", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("; give the same settings, or choose another folder.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Going_on_with_the_same_settings_is_allowed()
    {
        new SmallRun().Explained(_folder["run"]).Dispose();

        using var store = ExplanationStore.OpenForWriting(_folder["run"], new SmallRun().Run);

        Assert.Equal(10, store.Done.Count);
    }

    [Fact]
    public void Two_runs_do_not_write_into_one_folder_at_a_time()
    {
        using var first = ExplanationStore.OpenForWriting(_folder["run"], new SmallRun().Run);

        var error = Assert.Throws<PipelineException>(() => ExplanationStore.OpenForWriting(_folder["run"], new SmallRun().Run));

        Assert.Contains("wait for the other run, or give each shard a folder of its own", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_explanations_is_refused()
    {
        var error = Assert.Throws<PipelineException>(() => ExplanationStore.Open(_folder.Path));

        Assert.Equal($"{_folder.Path} holds no explanations (run.json is missing): run explain first, or name the folder that it wrote.", error.Message);
    }

    [Theory]
    [InlineData("run.json", "{\"format\": 1}")]
    [InlineData("run.json", "")]
    [InlineData("run.json", "{}")]
    [InlineData("t000001.json", "{")]
    [InlineData("t000001.json", "null")]
    [InlineData("t000001.json", "{\"testIndex\": 1}")]
    [InlineData("plan.json", "[]")]
    public void A_damaged_file_is_named(string file, string content)
    {
        new SmallRun().Explained(_folder["run"]).Dispose();
        File.WriteAllText(_folder[$"run/{file}"], content);

        var error = Assert.Throws<PipelineException>(() =>
        {
            var store = ExplanationStore.Open(_folder["run"]);
            store.Read(1);
            store.ReadPlan();
        });

        Assert.StartsWith(_folder[$"run/{file}"], error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void The_format_of_another_version_is_refused()
    {
        new SmallRun().Explained(_folder["run"]).Dispose();
        var path = _folder["run/run.json"];
        File.WriteAllText(path, File.ReadAllText(path).Replace("explanations/1", "explanations/9", StringComparison.Ordinal));

        var error = Assert.Throws<PipelineException>(() => ExplanationStore.Open(_folder["run"]));

        Assert.Equal($"{path} has the format studyplatform-explanations/9, and only studyplatform-explanations/1 can be read: run explain again with this version.", error.Message);
    }

    [Fact]
    public void A_damaged_medium_is_named()
    {
        using var store = new SmallRun().Explained(_folder["run"]);
        var name = store.Read(1).Image;
        File.AppendAllText(_folder[$"run/media/{name}"], "x");

        var error = Assert.Throws<PipelineException>(() => store.Medium(name));

        Assert.StartsWith($"{_folder[$"run/media/{name}"]} is damaged", error.Message, StringComparison.Ordinal);
    }
}

using StudyPlatform.Domain.Bundles;
using StudyPlatform.Explain.Bundling;
using StudyPlatform.Explain.Explaining;

namespace StudyPlatform.Explain.Tests.Explaining;

public sealed class BundleMakingTests(TrainedTiny tiny) : IClassFixture<TrainedTiny>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    internal static BundleMaking Making(IReadOnlyList<string> explanations, string folder, TimeProvider? clock = null) =>
        new(explanations, folder, new BundleId("tiny"), null, "CC0-1.0", clock ?? TimeProvider.System);

    [Fact]
    public void A_bundle_names_its_network_its_commands_and_its_tools()
    {
        var tools = new Dictionary<string, string>(StringComparer.Ordinal) { ["libtorch"] = "1.13.1" };
        new Provenance([new ProvenanceEntry("studyplatform-pipeline train --seed 3", "cpu", 2, tools)]).Write(tiny.Run);
        var explain = Explanations.Run(tiny, _folder["e"]) with { Command = new ProvenanceEntry("studyplatform-pipeline explain", "cuda:0", 1, tools) };
        explain.Execute(new QuietExplainObserver(), CancellationToken.None);
        explain.Execute(new QuietExplainObserver(), CancellationToken.None);

        var report = (Making([_folder["e"]], _folder["b"]) with
        {
            Command = new ProvenanceEntry("studyplatform-pipeline bundle", null, null, tools),
            Zip = _folder["b.zip"],
            ContactSheet = _folder["sheet"],
        }).Execute(CancellationToken.None);

        var provenance = report.Bundle.Provenance!;
        Assert.Equal(["studyplatform-pipeline train --seed 3", "studyplatform-pipeline explain", "studyplatform-pipeline bundle"], provenance.Commands);
        Assert.Equal("1.13.1", provenance.Tools["libtorch"]);
        Assert.Contains("explain: computed on cuda:0 with 1 threads.", provenance.Notes);
        Assert.Equal(4, provenance.TrainingLosses.Count);
        Assert.Equal("Explanations of folders", report.Bundle.Title);
        Assert.Equal(6, report.Bundle.Stimuli.Count);
        Assert.True(BundleVerifier.Verify(_folder["b.zip"]).IsSound);
        Assert.True(File.Exists(Assert.Single(report.ContactSheet)));
    }

    [Fact]
    public void Fewer_stimuli_than_are_explained_can_be_taken()
    {
        Explanations.Run(tiny, _folder["e"]).Execute(new QuietExplainObserver(), CancellationToken.None);

        var report = (Making([_folder["e"]], _folder["b"]) with { Selection = new SelectionOptions { AtMost = 2 } }).Execute(CancellationToken.None);

        Assert.Equal(4, report.Bundle.Stimuli.Count);
        Assert.Equal(2, report.Bundle.Stimuli.Count(stimulus => stimulus.Actual == stimulus.Predicted));
    }

    [Fact]
    public void A_shard_that_is_missing_is_a_sentence_and_leaves_nothing_behind()
    {
        foreach (var number in new[] { 1, 3 })
            Explanations.Run(tiny, _folder[$"s{number}"], Explanations.Options with { Shard = new Shard(number, 3) }).Execute(new QuietExplainObserver(), CancellationToken.None);

        var refusal = Assert.Throws<PipelineException>(() => Making([_folder["s1"], _folder["s3"]], _folder["b"]).Execute(CancellationToken.None));

        Assert.Contains("lacks 2 of the 6 test images", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["s1", "s3"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Without_explanations_there_is_no_bundle()
    {
        Assert.Contains("--explanations", Assert.Throws<PipelineException>(() => Making([], _folder["b"]).Execute(CancellationToken.None)).Message, StringComparison.Ordinal);
        Assert.Contains("holds no explanations", Assert.Throws<PipelineException>(() => Making([_folder["none"]], _folder["b"]).Execute(CancellationToken.None)).Message, StringComparison.Ordinal);
    }
}

using StudyPlatform.Domain.Bundles;
using StudyPlatform.Explain.Bundling;

namespace StudyPlatform.Explain.Tests.Bundling;

public sealed class BundleBuilderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ExplanationStore _store;

    public BundleBuilderTests() => _store = new SmallRun().Explained(_folder["run/explanations"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_built_bundle_verifies()
    {
        var result = Build();

        Assert.True(result.IsSound);
        Assert.True(result.Sealed);
        Assert.Empty(BundleVerifier.Verify(_folder["bundle"]).Faults);
        Assert.Equal(["bundle", "run"], Directory.GetDirectories(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_bundle_says_what_the_explanations_say()
    {
        var bundle = Build().Bundle!;

        Assert.Equal(10, bundle.Stimuli.Count);
        Assert.Equal([0, 6, 1, 7, 2, 8, 3, 9, 4, 10], bundle.Stimuli.Select(stimulus => stimulus.TestIndex));
        Assert.Equal(("s0001", "s0002"), (bundle.Tutorial.Correct.Value, bundle.Tutorial.Incorrect.Value));
        Assert.Equal(4, bundle.Trials.Count(stimulus => stimulus.IsCorrect));
        var seven = bundle.Stimuli.Single(stimulus => stimulus.TestIndex == 7);
        Assert.Equal(("cat", "dog"), (seven.Actual.Value, seven.Predicted.Value));
        Assert.Equal([0.2, 0.2, 0.6], seven.Probabilities);
        var influence = Assert.IsType<BundleExplanation.Example>(seven.Explanations[MethodId.Influence]);
        Assert.Equal(("dog", 7), (influence.TrainingClass.Value, influence.TrainingIndex));
        Assert.Equal(0.123457, seven.Explanations[MethodId.Lime].Diagnostics["r2"]);
        Assert.Equal("""{"rendering":{"colours":"cividis","opacity":0.5,"style":"heat"},"samples":1000}""", bundle.Methods[0].Parameters.Text);
        Assert.Equal("""{"samples":1000}""", bundle.Methods[3].Parameters.Text);
    }

    [Fact]
    public void Equal_media_are_kept_once()
    {
        var bundle = Build().Bundle!;

        // Ten images, three maps each, and the training images 0 to 10 as far as they were chosen.
        Assert.Equal(bundle.Media.Count(), Directory.GetFiles(_folder["bundle/media"]).Length);
        Assert.True(bundle.Media.Count() <= 50);
    }

    [Fact]
    public void The_same_explanations_give_the_same_bundle_byte_for_byte()
    {
        Build();
        BundleBuilder.Build(_store, SmallRun.Plan, SmallRun.Facts, _folder["again"]);

        Assert.Equal(Folders.Content(_folder["bundle"]), Folders.Content(_folder["again"]));
    }

    [Fact]
    public void Images_that_are_not_explained_are_named()
    {
        File.Delete(_folder["run/explanations/t000007.json"]);
        File.Delete(_folder["run/explanations/t000003.json"]);

        var error = Assert.Throws<PipelineException>(Build);

        Assert.Equal($"{_store.Folder} lacks 2 of the 10 test images to be explained (3, 7): run explain again, or merge the shard that has them.", error.Message);
        Assert.False(Directory.Exists(_folder["bundle"]));
    }

    [Fact]
    public void Explanations_of_another_network_are_refused()
    {
        var facts = SmallRun.Facts with { Model = SmallRun.Facts.Model with { WeightsSha256 = Sha256Hash.Of("other"u8) } };

        var error = Assert.Throws<PipelineException>(() => BundleBuilder.Build(_store, SmallRun.Plan, facts, _folder["bundle"]));

        Assert.Contains("name the training run that was explained", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_without_an_explanation_by_each_method_is_no_bundle()
    {
        var result = _store.Read(7);
        _store.Save(result with { Methods = result.Methods.Where(pair => pair.Key != "lime").ToDictionary(StringComparer.Ordinal) });

        var error = Assert.Throws<PipelineException>(Build);

        Assert.Contains("stimuli[3].explanations.lime: is missing: stimulus 's0004' has no explanation by 'lime'", error.Message, StringComparison.Ordinal);
        NothingIsLeft();
    }

    [Fact]
    public void Images_that_look_the_same_are_refused()
    {
        _store.Save(_store.Read(7) with { Image = _store.Read(1).Image });

        Assert.StartsWith("The test images 1 and 7 look the same", Assert.Throws<PipelineException>(Build).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_that_does_not_exist_is_named()
    {
        _store.Save(_store.Read(7) with { Actual = 3 });

        Assert.Equal("Test image 7 is explained with class 3, but there are 3 classes: explain it anew.", Assert.Throws<PipelineException>(Build).Message);
    }

    [Fact]
    public void A_damaged_medium_leaves_nothing_behind()
    {
        File.AppendAllText(_folder[$"run/explanations/media/{_store.Read(10).Image}"], "x");

        Assert.Contains("is damaged", Assert.Throws<PipelineException>(Build).Message, StringComparison.Ordinal);
        NothingIsLeft();
    }

    [Fact]
    public void A_cancelled_build_leaves_nothing_behind()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => BundleBuilder.Build(_store, SmallRun.Plan, SmallRun.Facts, _folder["bundle"], cancellationToken: source.Token));

        NothingIsLeft();
    }

    [Fact]
    public void What_a_killed_build_left_is_cleared_by_the_next()
    {
        Folders.Write(_folder["bundle.partial/.building"], "");
        Folders.Write(_folder["bundle.partial/media/x.jpg"], "half a file");

        Assert.True(Build().IsSound);
        Assert.False(Directory.Exists(_folder["bundle.partial"]));
    }

    [Fact]
    public void A_build_that_was_killed_while_it_swapped_keeps_the_old_bundle()
    {
        Build();
        Directory.Move(_folder["bundle"], _folder["bundle.previous"]);

        Assert.Contains("already holds a bundle", Assert.Throws<PipelineException>(Build).Message, StringComparison.Ordinal);
        Assert.Empty(BundleVerifier.Verify(_folder["bundle"]).Faults);
    }

    [Fact]
    public void Someones_own_folder_under_the_working_name_is_left_alone()
    {
        Folders.Write(_folder["bundle.partial/diary.txt"], "mine");

        Assert.Contains("was not made by this program", Assert.Throws<PipelineException>(Build).Message, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["bundle.partial/diary.txt"]));
    }

    [Fact]
    public void An_empty_folder_is_taken()
    {
        Directory.CreateDirectory(_folder["bundle"]);

        Build();

        Assert.Equal(["bundle", "run"], Directory.GetDirectories(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_bundle_that_is_there_is_replaced_only_when_asked()
    {
        Build();
        var other = SmallRun.Facts with { Title = "another" };

        var error = Assert.Throws<PipelineException>(() => BundleBuilder.Build(_store, SmallRun.Plan, other, _folder["bundle"]));
        Assert.Equal($"{_folder["bundle"]} already holds a bundle: choose another folder with --out, or replace it with --overwrite.", error.Message);

        BundleBuilder.Build(_store, SmallRun.Plan, other, _folder["bundle"], new BundleBuildOptions { Overwrite = true });
        Assert.Equal("another", BundleVerifier.Verify(_folder["bundle"]).Bundle!.Title);
        Assert.Equal(["bundle", "run"], Directory.GetDirectories(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_failed_replacement_keeps_the_old_bundle()
    {
        Build();
        var before = Folders.Content(_folder["bundle"]);

        Assert.Throws<PipelineException>(() => BundleBuilder.Build(_store, SmallRun.Plan, SmallRun.Facts with { Title = "" }, _folder["bundle"], new BundleBuildOptions { Overwrite = true }));

        Assert.Equal(before, Folders.Content(_folder["bundle"]));
    }

    [Fact]
    public void A_folder_that_is_no_bundle_is_left_alone_even_when_asked()
    {
        Folders.Write(_folder["bundle/diary.txt"], "mine");

        var error = Assert.Throws<PipelineException>(() => BundleBuilder.Build(_store, SmallRun.Plan, SmallRun.Facts, _folder["bundle"], new BundleBuildOptions { Overwrite = true }));

        Assert.Equal($"{_folder["bundle"]} is not empty and not a bundle, so it is left alone: choose another folder with --out.", error.Message);
    }

    [Fact]
    public void A_file_beside_the_bundle_is_not_lost_when_it_is_replaced()
    {
        Build();
        Folders.Write(_folder["bundle/README.md"], "read me");

        var error = Assert.Throws<PipelineException>(() => BundleBuilder.Build(_store, SmallRun.Plan, SmallRun.Facts, _folder["bundle"], new BundleBuildOptions { Overwrite = true, Companions = [] }));
        Assert.Contains("holds README.md beside its bundle and would lose it", error.Message, StringComparison.Ordinal);

        BundleBuilder.Build(_store, SmallRun.Plan, SmallRun.Facts, _folder["bundle"], new BundleBuildOptions { Overwrite = true });
        Assert.Equal("read me", File.ReadAllText(_folder["bundle/README.md"]));
    }

    [Fact]
    public void A_single_wrong_byte_in_a_built_bundle_is_found()
    {
        Build();
        var random = new Random(3);
        foreach (var file in Directory.GetFiles(_folder["bundle"], "*", SearchOption.AllDirectories))
        {
            var whole = File.ReadAllBytes(file);
            for (var round = 0; round < 5; round++)
            {
                var bytes = (byte[])whole.Clone();
                bytes[random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
                File.WriteAllBytes(file, bytes);

                Assert.False(BundleVerifier.Verify(_folder["bundle"]).IsSound, file);
            }

            File.WriteAllBytes(file, whole);
        }
    }

    private BundleVerification Build() => BundleBuilder.Build(_store, SmallRun.Plan, SmallRun.Facts, _folder["bundle"]);

    private void NothingIsLeft() => Assert.Equal(["run"], Directory.GetDirectories(_folder.Path).Select(Path.GetFileName));
}

using StudyPlatform.Explain.Bundling;

namespace StudyPlatform.Explain.Tests.Bundling;

public sealed class ShardMergeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Merged_shards_equal_the_run_that_was_not_cut()
    {
        var shards = Enumerable.Range(1, 3).Select(number => MakeShard(number, 3)).ToList();
        new SmallRun().Explained(_folder["whole"]).Dispose();

        var report = ShardMerge.Merge(shards, _folder["merged"]);

        Assert.Equal(Folders.Content(_folder["whole"]), Folders.Content(_folder["merged"]));
        Assert.Equal((10, 10, 0, 0), (report.Stimuli, report.Added, report.AlreadyThere, report.Missing.Count));
    }

    [Fact]
    public void A_merge_that_is_repeated_changes_nothing()
    {
        var shards = Enumerable.Range(1, 3).Select(number => MakeShard(number, 3)).ToList();
        ShardMerge.Merge(shards, _folder["merged"]);
        var before = Folders.Content(_folder["merged"]);

        var report = ShardMerge.Merge(shards, _folder["merged"]);

        Assert.Equal(before, Folders.Content(_folder["merged"]));
        Assert.Equal((10, 0, 10), (report.Stimuli, report.Added, report.AlreadyThere));
    }

    [Fact]
    public void Shards_may_overlap_where_they_say_the_same_whatever_time_it_took()
    {
        var slow = new SmallRun();
        slow.Methods[0].Before = _ => slow.Time.Advance(TimeSpan.FromSeconds(9));
        slow.Explained(_folder["slow"]).Dispose();

        var report = ShardMerge.Merge([MakeShard(1, 2), _folder["slow"]], _folder["merged"]);

        Assert.Equal((10, 10, 5), (report.Stimuli, report.Added, report.AlreadyThere));
    }

    [Fact]
    public void What_no_shard_has_is_listed()
    {
        var report = ShardMerge.Merge([MakeShard(1, 3), MakeShard(3, 3)], _folder["merged"]);

        Assert.Equal([2, 6, 9], report.Missing);
    }

    [Fact]
    public void Shards_of_another_setting_are_refused_by_its_name()
    {
        new SmallRun { Seed = 2 }.Explained(_folder["other"]).Dispose();

        var error = Assert.Throws<PipelineException>(() => ShardMerge.Merge([MakeShard(1, 2), _folder["other"]], _folder["merged"]));

        Assert.Equal($"{_folder["shard1"]} (there) and {_folder["other"]} (here) were made with different settings: the seed (1 there, 2 here); merge only shards of one run.", error.Message);
        Assert.False(Directory.Exists(_folder["merged"]));
    }

    [Fact]
    public void Shards_of_another_plan_are_refused()
    {
        var other = new SmallRun().Explained(_folder["other"]);
        other.WritePlan(SmallRun.Plan with { Trials = [1, 7] });

        var error = Assert.Throws<PipelineException>(() => ShardMerge.Merge([MakeShard(1, 2), _folder["other"]], _folder["merged"]));

        Assert.Contains("were to explain different test images", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shards_that_disagree_about_an_image_are_refused()
    {
        using (var other = ExplanationStore.OpenForWriting(_folder["other"], new SmallRun().Run))
        {
            new SmallRun().Explain(other);
            other.WritePlan(SmallRun.Plan);
            other.Save(other.Read(0) with { Probabilities = [0.7f, 0.2f, 0.1f] });
        }

        var error = Assert.Throws<PipelineException>(() => ShardMerge.Merge([MakeShard(1, 2), _folder["other"]], _folder["merged"]));

        Assert.StartsWith($"{_folder["other"]} and {_folder["merged"]} say different things about test image 0", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_medium_is_not_merged()
    {
        var shard = MakeShard(1, 1);
        var name = ExplanationStore.Open(shard).Read(0).Image;
        File.AppendAllText(Path.Combine(shard, "media", name), "x");

        var error = Assert.Throws<PipelineException>(() => ShardMerge.Merge([shard], _folder["merged"]));

        Assert.Contains("is damaged", error.Message, StringComparison.Ordinal);
        Assert.Empty(ExplanationStore.Open(_folder["merged"]).Done);
    }

    [Fact]
    public void Nothing_to_merge_is_refused()
    {
        Assert.Throws<PipelineException>(() => ShardMerge.Merge([], _folder["merged"]));
    }

    private string MakeShard(int number, int count)
    {
        var run = new SmallRun();
        using var store = ExplanationStore.OpenForWriting(_folder[$"shard{number}"], run.Run);
        store.WritePlan(SmallRun.Plan);
        run.Explain(store, new Shard(number, count));
        return store.Folder;
    }
}

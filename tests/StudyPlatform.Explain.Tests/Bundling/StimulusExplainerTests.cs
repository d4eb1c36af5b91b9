using StudyPlatform.Explain.Bundling;
using StudyPlatform.Explain.Tests.Datasets;

namespace StudyPlatform.Explain.Tests.Bundling;

public sealed class StimulusExplainerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SmallRun _run = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Work_that_was_cut_off_goes_on_where_it_stopped()
    {
        // The third method fails at the fifth image, as a killed process would.
        _run.Methods[2].Before = index => { if (index == 2) throw new InvalidOperationException("killed"); };
        using (var store = Open())
            Assert.Throws<InvalidOperationException>(() => _run.Explain(store));
        var interrupted = _run.Methods[0].Calls.ToList();

        _run.Methods[2].Before = _ => { };
        using var again = Open();
        var explained = _run.Explain(again);

        Assert.Equal([0, 6, 1, 7, 2], interrupted);
        Assert.Equal(6, explained);
        Assert.Equal([2, 8, 3, 9, 4, 10], _run.Methods[0].Calls.Skip(interrupted.Count));
        Assert.Equal(10, again.Done.Count);
    }

    [Fact]
    public void What_is_done_is_not_done_again()
    {
        using var store = Open();
        _run.Explain(store);

        Assert.Equal(0, _run.Explain(store));
        Assert.Equal(10, _run.Methods[0].Calls.Count);
    }

    [Fact]
    public void Work_that_was_cut_off_ends_with_the_same_files()
    {
        using (var store = Open())
        {
            _run.Methods[1].Before = index => { if (index == 8) throw new InvalidOperationException("killed"); };
            Assert.Throws<InvalidOperationException>(() => _run.Explain(store));
            _run.Methods[1].Before = _ => { };
            _run.Explain(store);
        }

        new SmallRun().Explained(_folder["whole"]).Dispose();

        var files = Folders.Content(_folder["whole"]);
        files.Remove("plan.json");
        Assert.Equal(files, Folders.Content(_folder["run"]));
    }

    [Fact]
    public void A_cancelled_run_keeps_what_is_done()
    {
        using var source = new CancellationTokenSource();
        _run.Methods[3].Before = index => { if (index == 1) source.Cancel(); };
        using var store = Open();

        Assert.Throws<OperationCanceledException>(() => _run.Explain(store, cancellationToken: source.Token));

        Assert.Equal([0, 1, 6], store.Done);
    }

    [Fact]
    public void Progress_counts_those_done_before_too()
    {
        var told = new Told<ExplainProgress>();
        using var store = Open();
        _run.Explain(store, new Shard(1, 2));

        _run.Explain(store, progress: told);

        Assert.Equal(new ExplainProgress(0, 1, 10, 0), told.Values.First());
        Assert.Equal(new ExplainProgress(10, 10, 10, 5), told.Values.Last());
    }

    private ExplanationStore Open() => ExplanationStore.OpenForWriting(_folder["run"], _run.Run);
}

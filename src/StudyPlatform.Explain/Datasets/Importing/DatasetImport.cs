using StudyPlatform.Explain.Datasets.Sources;

namespace StudyPlatform.Explain.Datasets.Importing;

/// <summary>Makes a data set of a published layout or of folders of images.</summary>
public sealed class DatasetImport
{
    private readonly DatasetImportOptions _options;
    private readonly SourceListing _listing;
    private readonly Dictionary<int, IntakeResult> _taken = [];
    private readonly IProgress<DatasetImportProgress>? _progress;

    private DatasetImport(DatasetImportOptions options, SourceListing listing, IProgress<DatasetImportProgress>? progress)
    {
        _options = options;
        _listing = listing;
        _progress = progress;
    }

    /// <summary>
    /// Runs an import. An image that cannot be used is named in the result and left out; the same layout, options and seed give
    /// the same bytes.
    /// </summary>
    /// <exception cref="PipelineException">An option, the layout or the disk does not let it go on; nothing is left behind.</exception>
    /// <exception cref="OperationCanceledException">It was called off; nothing is left behind.</exception>
    public static DatasetImportResult Run(DatasetImportOptions options, IProgress<DatasetImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        options.Validate();
        var source = ImageSources.Open(options.Source, options.From);
        ImportChecks.RefuseOverlap(source, options.Out);
        var listing = source.List(new ListingOptions(options.Crop, options.OfficialSplits, options.ClassNames), cancellationToken);
        var header = new DatasetHeader(options.Name ?? source.Id, listing.Classes, source.Id, options.Seed);
        ImportChecks.Check(listing, header, source, options);
        using var writer = DatasetWriter.Create(options.Out, header, options.Overwrite);
        return new DatasetImport(options, listing, progress).Run(writer, cancellationToken);
    }

    private DatasetImportResult Run(DatasetWriter writer, CancellationToken cancellationToken)
    {
        var (kept, duplicates) = TakeIn(new Intake(_options, writer), cancellationToken);
        var plan = SplitPlan.Deal(_listing, kept, _options);
        var counts = Count(plan);
        foreach (var number in kept)
            writer.AddStaged(_taken[number].Image!, _listing.Candidates[number].Class, plan[number], _listing.Candidates[number].Name);
        cancellationToken.ThrowIfCancellationRequested();
        var manifest = writer.Finish(duplicates, Faults(_ => true));
        return new DatasetImportResult(Path.GetFullPath(_options.Out), manifest, counts, _listing.Candidates.Count, _listing.Candidates.Count - _taken.Count);
    }

    /// <summary>Works through the candidates; where each class is limited, in rounds, so that faulty images and duplicates are made up for.</summary>
    private (List<int> Kept, List<DatasetDuplicate> Duplicates) TakeIn(Intake intake, CancellationToken cancellationToken)
    {
        var scan = new DuplicateScan(_listing, _options.OfficialSplits);
        var waiting = Waiting();
        while (true)
        {
            var sifted = scan.Sift(_taken);
            var round = NextRound(waiting, sifted.Kept);
            if (round.Count == 0)
                return sifted;
            var total = _taken.Count + round.Count;
            var faults = Faults(_ => true).Count;
            var done = _taken.Count;
            var results = new IntakeResult[round.Count];
            ParallelWork.For(round.Count, _options.Workers, cancellationToken, i =>
            {
                results[i] = intake.Take(round[i], _listing.Candidates[round[i]]);
                var bad = results[i].Fault is null ? Volatile.Read(ref faults) : Interlocked.Increment(ref faults);
                _progress?.Report(new DatasetImportProgress(Interlocked.Increment(ref done), total, bad));
            });
            for (var i = 0; i < round.Count; i++)
                _taken.Add(round[i], results[i]);
        }
    }

    /// <summary>The candidates of each class in the order in which they are taken.</summary>
    private List<Queue<int>> Waiting()
    {
        var numbers = Enumerable.Range(0, _listing.Candidates.Count).ToLookup(number => _listing.Candidates[number].Class);
        return [.. Enumerable.Range(0, _listing.Classes.Count).Select(@class => new Queue<int>(
            _options.PerClass is null ? numbers[@class] : SeededOrder.Of(_listing.Candidates, numbers[@class], _options.Seed, "limit")))];
    }

    private List<int> NextRound(List<Queue<int>> waiting, List<int> kept)
    {
        var have = kept.CountBy(number => _listing.Candidates[number].Class).ToDictionary();
        var round = new List<int>();
        for (var @class = 0; @class < waiting.Count; @class++)
        {
            var wanted = (_options.PerClass ?? int.MaxValue) - have.GetValueOrDefault(@class);
            while (wanted-- > 0 && waiting[@class].TryDequeue(out var number))
                round.Add(number);
        }

        round.Sort();
        return round;
    }

    private List<ClassCount> Count(Dictionary<int, Split> plan)
    {
        var counts = new List<ClassCount>();
        for (var @class = 0; @class < _listing.Classes.Count; @class++)
        {
            var halves = plan.Where(pair => _listing.Candidates[pair.Key].Class == @class).CountBy(pair => pair.Value).ToDictionary();
            var count = new ClassCount(_listing.Classes[@class], halves.GetValueOrDefault(Split.Train), halves.GetValueOrDefault(Split.Test));
            if (count.Train == 0)
                throw new PipelineException(WithoutTraining(@class, count));
            counts.Add(count);
        }

        return counts;
    }

    private string WithoutTraining(int @class, ClassCount count)
    {
        if (count.Test > 0)
            return $"The class “{count.Name}” has {count.Test} test but no training images: add some, or leave --official-splits out.";
        var faults = Faults(number => _listing.Candidates[number].Class == @class);
        return faults.Count == 0
            ? $"The class “{count.Name}” has no image of its own: add some to it."
            : $"The class “{count.Name}” has no readable image ({faults.Count} at fault, the first being {faults[0].Source}: {faults[0].Reason}): mend them or add others.";
    }

    private List<DatasetFault> Faults(Func<int, bool> which) =>
        [.. _taken.Where(pair => pair.Value.Fault is not null && which(pair.Key)).OrderBy(pair => pair.Key).Select(pair => new DatasetFault(_listing.Candidates[pair.Key].Name, pair.Value.Fault!))];
}

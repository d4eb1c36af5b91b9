using StudyPlatform.Explain.Models;
using StudyPlatform.Domain.Randomness;
using StudyPlatform.Explain.Tracing;
using TorchSharp;

namespace StudyPlatform.Explain.Training;

/// <summary>
/// Epochs of steps over a set of images, with checkpoints. Every random decision follows from (seed, epoch,
/// image) or (seed, step), so that a training that was killed and continued ends with the same weights as one
/// that was not (same number of threads, same kind of device).
/// </summary>
internal sealed class TrainingLoop : IDisposable
{
    private const ulong OrderStream = 1;
    private const ulong AugmentationStream = 2;
    private readonly string _run;
    private readonly VggNetwork _network;
    private readonly TrainingIdentity _identity;
    private readonly IImageSet _images;
    private readonly IReadOnlyList<IWeightTracer> _tracers;
    private readonly TrainingStep _step;
    private readonly TimeProvider _clock;

    public TrainingLoop(string run, VggNetwork network, TrainingIdentity identity, IImageSet images, IReadOnlyList<IWeightTracer> tracers, torch.Device device, Normalisation normalisation, TimeProvider clock)
    {
        _run = run;
        _network = network;
        _identity = identity;
        _images = images;
        _tracers = tracers;
        _clock = clock;
        _step = new TrainingStep(network, identity.Options, device, normalisation);
        State = new TrainingState(0, 0, 0, 0, [], [], identity);
    }

    /// <summary>Where the training stands.</summary>
    public TrainingState State { get; private set; }

    private TrainingOptions Options => _identity.Options;

    private int StepsPerEpoch => (_images.Count + Options.BatchSize - 1) / Options.BatchSize;

    private int Steps => checked(StepsPerEpoch * Options.Epochs);

    /// <summary>Takes up a checkpoint of this run, if there is one.</summary>
    public bool Resume()
    {
        if (Checkpoint.Find(_run) is not { } found)
            return false;
        if (TrainingIdentity.Difference(found.State.Identity, _identity) is { } difference)
            throw new PipelineException($"{found.Folder} is the checkpoint of another training: it differs in {difference}; choose another folder, or delete it to start again (train --overwrite does).");
        Checkpoint.Restore(found.Folder, _network.Parameters, _step.Optimiser.Velocities, _tracers);
        State = found.State;
        return true;
    }

    /// <summary>Runs to the end; a cancelled run leaves a checkpoint.</summary>
    /// <param name="stage">What to call it in <see cref="TrainingProgress"/>.</param>
    /// <param name="evaluate">Test accuracy of the network as it is.</param>
    /// <param name="observer">Told of steps, epochs and warnings.</param>
    /// <param name="cancellation">Ends it after the current step.</param>
    public void Run(string stage, Func<double> evaluate, ITrainingObserver observer, CancellationToken cancellation)
    {
        var started = _clock.GetTimestamp();
        var epochStarted = started;
        var lastCheckpoint = started;
        var shown = 0L;
        int[] order = [];
        var orderEpoch = -1;
        if (State.Seen > 0 && State.Step % StepsPerEpoch == 0)
            EndEpoch(evaluate, observer, TimeSpan.Zero); // It was called off while the epoch was evaluated.
        while (State.Step < Steps)
        {
            if (cancellation.IsCancellationRequested)
            {
                Save();
                cancellation.ThrowIfCancellationRequested();
            }

            var epoch = State.Step / StepsPerEpoch;
            if (epoch != orderEpoch)
            {
                order = Order(epoch);
                orderEpoch = epoch;
            }

            shown += RunStep(epoch, order);
            observer.Stepped(Progress(stage, epoch, shown, _clock.GetElapsedTime(started)));
            if (State.Step % StepsPerEpoch == 0)
            {
                EndEpoch(evaluate, observer, _clock.GetElapsedTime(epochStarted));
                epochStarted = _clock.GetTimestamp();
            }

            if (State.Step < Steps && _clock.GetElapsedTime(lastCheckpoint).TotalMinutes >= Options.CheckpointMinutes)
            {
                Save();
                lastCheckpoint = _clock.GetTimestamp();
            }
        }
    }

    /// <summary>Writes a checkpoint of the current state.</summary>
    public void Save() => Checkpoint.Save(_run, State, _network.Parameters, _step.Optimiser.Velocities, _tracers);

    /// <inheritdoc />
    public void Dispose() => _step.Dispose();

    private int[] Order(int epoch)
    {
        var order = Enumerable.Range(0, _images.Count).ToArray();
        if (Options.Shuffle)
            SeededRandom.For(Options.Seed, OrderStream, (ulong)epoch).Shuffle<int>(order);
        return order;
    }

    private int RunStep(int epoch, int[] order)
    {
        var first = State.Step % StepsPerEpoch * Options.BatchSize;
        var members = order[first..Math.Min(first + Options.BatchSize, order.Length)];
        var size = 3 * _images.Side * _images.Side;
        var pixels = new byte[members.Length * size];
        for (var i = 0; i < members.Length; i++)
        {
            var random = SeededRandom.For(Options.Seed, AugmentationStream, (ulong)epoch, (ulong)members[i]);
            Augmenter.Apply(_images[members[i]], pixels.AsSpan(i * size, size), _images.Side, Options.Augmentation, random);
        }

        var labels = Array.ConvertAll(members, member => (long)_images.ClassOf(member));
        var (loss, correct) = _step.Run(State.Step, Options.RateOf(epoch), pixels, labels, members, _tracers);
        if (!double.IsFinite(loss))
            throw new PipelineException($"Training does not learn: the loss became {loss} in epoch {epoch + 1}, step {State.Step + 1}; lower --lr ({Options.RateOf(epoch)}), or use --arch vgg16-bn.");
        State = State with
        {
            Step = State.Step + 1,
            LossSum = State.LossSum + loss * members.Length,
            Correct = State.Correct + correct,
            Seen = State.Seen + members.Length,
        };
        return members.Length;
    }

    private void EndEpoch(Func<double> evaluate, ITrainingObserver observer, TimeSpan took)
    {
        var epoch = (State.Step / StepsPerEpoch) - 1;
        var evaluated = (epoch + 1) % Options.EvaluateEvery == 0 || epoch + 1 == Options.Epochs;
        var accuracy = State.Correct / (double)State.Seen;
        var record = new EpochRecord(epoch + 1, Options.RateOf(epoch), State.LossSum / State.Seen, accuracy, evaluated ? Evaluate(evaluate) : null, took.TotalSeconds);
        State = State with { LossSum = 0, Correct = 0, Seen = 0, History = [.. State.History, record] };
        observer.EpochEnded(record);

        // One-sided 95 % bound of a share that is only chance.
        var chance = Enumerable.Range(0, _images.Count).GroupBy(_images.ClassOf).Max(group => group.Count()) / (double)_images.Count;
        var bound = chance + 1.645 * Math.Sqrt(chance * (1 - chance) / _images.Count);
        if (accuracy > bound)
            return;
        var warning = FormattableString.Invariant(
            $"Training does not learn: accuracy was {accuracy:P1} over epoch {epoch + 1}, chance is {chance:P1}; try --arch vgg16-bn --batch 16 --momentum 0.9, a progressive start, published weights or more epochs.");
        State = State with { Warnings = [.. State.Warnings, warning] };
        observer.Warned(warning);
    }

    private double Evaluate(Func<double> evaluate)
    {
        try
        {
            return evaluate();
        }
        catch (OperationCanceledException)
        {
            Save();
            throw;
        }
    }

    private TrainingProgress Progress(string stage, int epoch, long shown, TimeSpan elapsed)
    {
        var rate = shown / Math.Max(elapsed.TotalSeconds, 1e-9);
        var left = ((long)_images.Count * Options.Epochs - ((long)epoch * _images.Count + State.Seen)) / rate;
        return new TrainingProgress(stage, epoch + 1, Options.Epochs, State.Step, Steps, State.LossSum / State.Seen, State.Correct / (double)State.Seen, rate, TimeSpan.FromSeconds(Math.Max(0, left)));
    }
}

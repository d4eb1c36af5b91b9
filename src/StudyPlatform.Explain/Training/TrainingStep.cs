using StudyPlatform.Explain.Models;
using StudyPlatform.Domain.Randomness;
using StudyPlatform.Explain.Tracing;
using TorchSharp;

namespace StudyPlatform.Explain.Training;

/// <summary>
/// Forward, backward and update of one batch. The gradients of fully connected layers stay in factors (δ, a):
/// the update is a rank-one addition a member, and a factored trace costs only the writing of the factors.
/// </summary>
internal sealed class TrainingStep : IDisposable
{
    private readonly VggNetwork _network;
    private readonly TrainingOptions _options;
    private readonly torch.Device _device;
    private readonly torch.ScalarType _type;
    private readonly Normalisation _normalisation;
    private readonly List<string> _linears;
    private readonly List<string> _differentiated;

    public TrainingStep(VggNetwork network, TrainingOptions options, torch.Device device, Normalisation normalisation)
    {
        _network = network;
        _options = options;
        _device = device;
        _normalisation = normalisation;
        Optimiser = new SgdOptimiser(network.Parameters, options.Momentum, options.Nesterov, options.WeightDecay);
        _linears = [.. network.Configuration.Linears(network.Classes).Select(linear => linear.Name)];
        _type = network.Parameters[_linears[0] + ".weight"].dtype;
        _differentiated = [];
        foreach (var layer in network.Configuration.Convolutions())
        {
            _differentiated.AddRange([layer.Name + ".weight", layer.Name + ".bias"]);
            if (layer.Norm is { } norm)
                _differentiated.AddRange([norm + ".weight", norm + ".bias"]);
        }

        foreach (var name in _differentiated)
            network.Parameters[name].requires_grad_(true);
    }

    /// <summary>The optimiser with its velocities.</summary>
    public SgdOptimiser Optimiser { get; }

    /// <summary>One step.</summary>
    /// <param name="number">Number of the step over the whole training; with the seed it decides the dropout.</param>
    /// <param name="rate">Learning rate.</param>
    /// <param name="pixels">The batch's images one after another, channel-major bytes.</param>
    /// <param name="labels">Their classes.</param>
    /// <param name="members">Their training indices.</param>
    /// <param name="tracers">Who is shown the step.</param>
    /// <returns>Mean cross-entropy and the number of right predictions before the update.</returns>
    public (double Loss, int Correct) Run(int number, double rate, byte[] pixels, long[] labels, IReadOnlyList<int> members, IReadOnlyList<IWeightTracer> tracers)
    {
        using var scope = torch.NewDisposeScope();
        Seed(number);
        var images = Preprocess.ToTensor(pixels, labels.Length, _options.Side, _device, _normalisation);
        if (_type != torch.ScalarType.Float32)
            images = images.to_type(_type);
        var targets = torch.tensor(labels, torch.ScalarType.Int64).to(_device);
        var tap = new FactorTap(_linears);
        var logits = _network.Forward(images, training: true, _options.Dropout, tap);
        var loss = torch.nn.functional.cross_entropy(logits, targets);
        var inputs = _differentiated.Select(name => _network.Parameters[name]).Concat(_linears.Select(tap.Output)).ToList();
        var gradients = torch.autograd.grad([loss], inputs);

        using var noGrad = torch.no_grad();
        var deltas = new Dictionary<string, torch.Tensor>(StringComparer.Ordinal);
        for (var i = 0; i < _linears.Count; i++)
            deltas[_linears[i]] = gradients[_differentiated.Count + i];
        for (var i = 0; i < _differentiated.Count; i++)
            Optimiser.Step(_differentiated[i], gradients[i], rate);
        foreach (var linear in _linears)
        {
            Optimiser.StepFactored(linear + ".weight", deltas[linear], tap.Input(linear).detach(), rate);
            Optimiser.Step(linear + ".bias", deltas[linear].sum(0L), rate);
        }

        var step = new TracedStep(number, rate, members, layer => deltas[layer], tap.Input, layer => _network.Parameters[layer + ".weight"]);
        foreach (var tracer in tracers)
            tracer.Record(step);
        return (loss.to_type(torch.ScalarType.Float64).item<double>(), (int)logits.argmax(1).eq(targets).sum().item<long>());
    }

    /// <inheritdoc />
    public void Dispose() => Optimiser.Dispose();

    // TorchSharp's manual_seed leaves the generators of CUDA devices alone, and dropout draws on the device.
    private void Seed(int number)
    {
        var seed = (long)(SeededRandom.Derive(_options.Seed, DropoutStream, (ulong)number) >> 1);
        torch.manual_seed(seed);
        if (_device.type == DeviceType.CUDA)
            torch.cuda.manual_seed_all(seed);
    }

    /// <summary>Key of the random stream that dropout uses.</summary>
    private const ulong DropoutStream = 3;
}

using System.CommandLine;
using StudyPlatform.Explain.Models;
using TorchSharp;

namespace StudyPlatform.Pipeline.CommandLine;

/// <summary>Where and on how many threads the network is computed.</summary>
internal sealed class ComputeOptions
{
    private readonly Option<string> _device = Options.Text("--device", "cpu|cuda|cuda:N", "cpu", "Device to compute on.");
    private readonly Option<int> _threads = Options.Number("--threads", 0, "Compute threads; 0 takes one a core. Weights depend on it in their last digits.");

    public void AddTo(Command command)
    {
        command.Options.Add(_device);
        command.Options.Add(_threads);
    }

    /// <summary>The device, once it is sure to be there; sets the number of threads of this process.</summary>
    public torch.Device Apply(ParseResult parsed)
    {
        var threads = parsed.GetValue(_threads);
        if (threads is < 0 or > 1024)
            throw new WrongCallException($"--threads is {threads}, but must be 0 to 1024.");
        torch.set_num_threads(threads == 0 ? Environment.ProcessorCount : threads);
        return Call.Check(() => TorchDevice.Parse(parsed.GetRequiredValue(_device)));
    }
}

using System.Reflection;
using System.Runtime.InteropServices;
using StudyPlatform.Explain.Explaining;
using TorchSharp;

namespace StudyPlatform.Pipeline.Reporting;

/// <summary>What computed a result, to be written down beside it.</summary>
internal static class Versions
{
    /// <summary>A command without a network.</summary>
    public static ProvenanceEntry Of(string command) => new(command, null, null, Tools());

    /// <summary>A command with one.</summary>
    public static ProvenanceEntry Of(string command, torch.Device device) => new(
        command, device.ToString(), torch.get_num_threads(), new Dictionary<string, string>(Tools(), StringComparer.Ordinal) { ["libtorch"] = torch.__version__ });

    private static Dictionary<string, string> Tools() => new(StringComparer.Ordinal)
    {
        ["StudyPlatform"] = typeof(Versions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown",
        [".NET"] = Environment.Version.ToString(),
        ["system"] = $"{RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}",
    };
}

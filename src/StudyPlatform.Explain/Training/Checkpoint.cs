using System.Text.Json;
using StudyPlatform.Explain.Models;
using StudyPlatform.Explain.Safetensors;
using StudyPlatform.Explain.Tracing;

namespace StudyPlatform.Explain.Training;

/// <summary>
/// A training between two steps: a folder <c>checkpoint-NNN</c> with the weights, the optimiser's velocities,
/// the counters and what the tracers need. It is written beside and renamed, so it is whole or not there.
/// </summary>
internal static class Checkpoint
{
    private const string Prefix = "checkpoint-";
    private const string VelocityPrefix = "velocity.";
    private const string TensorsName = "state.safetensors";
    private const string StateName = "state.json";

    /// <summary>Writes the checkpoint of <paramref name="state"/> and removes older ones.</summary>
    public static void Save(string run, TrainingState state, ParameterSet parameters, ParameterSet velocities, IReadOnlyList<IWeightTracer> tracers)
    {
        var folder = Path.Combine(run, Prefix + state.Step.ToString("D9"));
        var partial = folder + ".partial";
        DeleteFolder(partial);
        try
        {
            Directory.CreateDirectory(partial);
            foreach (var tracer in tracers)
                tracer.Save(partial);
            SafetensorsFile.Write(
                Path.Combine(partial, TensorsName),
                parameters.All().Concat(velocities.All().Select(pair => KeyValuePair.Create(VelocityPrefix + pair.Key, pair.Value))));
            AtomicFile.WriteText(Path.Combine(partial, StateName), JsonSerializer.Serialize(state, TrainingJson.Default.TrainingState));
            DeleteFolder(folder);
            Directory.Move(partial, folder);
        }
        catch
        {
            DeleteFolder(partial);
            throw;
        }

        foreach (var old in Directory.EnumerateDirectories(run, Prefix + "*"))
        {
            if (!string.Equals(old, folder, StringComparison.Ordinal))
                DeleteFolder(old);
        }
    }

    /// <summary>The newest whole checkpoint's folder and state, or <c>null</c>.</summary>
    public static (string Folder, TrainingState State)? Find(string run)
    {
        if (Whole(run).Order(StringComparer.Ordinal).LastOrDefault() is not { } newest)
            return null;
        var path = Path.Combine(newest, StateName);
        try
        {
            var state = JsonSerializer.Deserialize(File.ReadAllBytes(path), TrainingJson.Default.TrainingState)
                ?? throw new JsonException("empty");
            return (newest, state);
        }
        catch (Exception exception) when (exception is JsonException or IOException)
        {
            throw new PipelineException($"{path} cannot be read; delete the folder {newest} or start again with --overwrite.", exception);
        }
    }

    /// <summary>Whether a run has a checkpoint, readable or not.</summary>
    public static bool Any(string run) => Whole(run).Any();

    /// <summary>Puts weights, velocities and traces back as they were.</summary>
    public static void Restore(string folder, ParameterSet parameters, ParameterSet velocities, IReadOnlyList<IWeightTracer> tracers)
    {
        var path = Path.Combine(folder, TensorsName);
        using var noGrad = TorchSharp.torch.no_grad();
        using var content = SafetensorsFile.Read(path);
        foreach (var name in parameters.Names)
        {
            if (!content.Tensors.TryGetValue(name, out var saved) || !saved.shape.SequenceEqual(parameters[name].shape))
                throw new PipelineException($"{path} is the checkpoint of another architecture: its {name} does not fit; choose another folder, or delete it to start again (train --overwrite does).");
            parameters[name].copy_(saved);
        }

        foreach (var (name, tensor) in content.Tensors)
        {
            if (!name.StartsWith(VelocityPrefix, StringComparison.Ordinal))
                continue;
            var parameter = name[VelocityPrefix.Length..];
            velocities.Set(parameter, tensor.to(parameters[parameter].device).clone());
        }

        foreach (var tracer in tracers)
            tracer.Restore(folder, parameters[tracer.Layer + ".weight"]);
    }

    /// <summary>Removes every checkpoint of a run.</summary>
    public static void Clear(string run)
    {
        foreach (var folder in Directory.EnumerateDirectories(run, Prefix + "*"))
            DeleteFolder(folder);
    }

    private static IEnumerable<string> Whole(string run) => Directory.Exists(run)
        ? Directory.EnumerateDirectories(run, Prefix + "*").Where(folder => !folder.EndsWith(".partial", StringComparison.Ordinal))
        : [];

    private static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}

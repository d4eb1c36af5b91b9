using System.Globalization;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Explain.Bundling;
using StudyPlatform.Explain.Training;

namespace StudyPlatform.Explain.Explaining;

/// <summary>What a bundle says about the network behind it and how it came to be.</summary>
internal static class BundleDescription
{
    public static BundleFacts Of(RunFile run, Provenance provenance, BundleId id, string title, string licence, DateTimeOffset now) => new(
        id, title, licence, new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerSecond, TimeSpan.Zero), Model(run), Provenance(run, provenance));

    private static BundleModel Model(RunFile run) => new(
        run.Architecture, run.Side, unchecked((long)run.Options.Seed), run.Options.Epochs, run.Options.BatchSize, run.Options.LearningRate,
        new Sha256Hash(run.WeightsSha256), run.TestAccuracy, Variant(run));

    private static string? Variant(RunFile run)
    {
        var parts = new List<string>();
        if (run.Options.Architecture != run.Architecture)
            parts.Add($"trained as {run.Options.Architecture} with batch normalisation, which was folded into plain convolutions afterwards");
        if (run.Options.ProgressiveEpochs > 0)
            parts.Add($"started from configuration A trained for {run.Options.ProgressiveEpochs} epochs");
        if (run.Options.Weights is { } weights)
            parts.Add($"started from the weights {Path.GetFileName(weights)}");
        return parts.Count == 0 ? null : string.Join("; ", parts);
    }

    private static BundleProvenance Provenance(RunFile run, Provenance provenance) => new()
    {
        Commands = [.. provenance.Entries.Select(entry => entry.Command).Distinct(StringComparer.Ordinal)],
        Tools = provenance.Entries.SelectMany(entry => entry.Tools).GroupBy(tool => tool.Key, StringComparer.Ordinal)
            .ToDictionary(tools => tools.Key, tools => string.Join(", ", tools.Select(tool => tool.Value).Distinct(StringComparer.Ordinal)), StringComparer.Ordinal),
        TrainingAccuracy = run.TrainAccuracy,
        TrainingLosses = [.. run.History.Select(epoch => double.Parse(epoch.TrainLoss.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture))],
        Notes = [Optimiser(run), $"Trained on {run.Device} with {run.Threads} threads.", .. Explained(provenance), .. run.Warnings],
    };

    private static string Optimiser(RunFile run)
    {
        var options = run.Options;
        var rate = options.Schedule == LearningRateSchedule.Constant
            ? FormattableString.Invariant($"learning rate {options.LearningRate}")
            : FormattableString.Invariant($"learning rate {options.LearningRate}, {options.Schedule.ToString().ToLowerInvariant()} schedule");
        return FormattableString.Invariant(
            $"SGD, {rate}, batches of {options.BatchSize}, momentum {options.Momentum}{(options.Nesterov ? " (Nesterov)" : "")}, weight decay {options.WeightDecay}, dropout {options.Dropout}, augmentation {options.Augmentation.ToString().ToLowerInvariant()}.");
    }

    private static IEnumerable<string> Explained(Provenance provenance) => provenance.Entries
        .Where(entry => entry is { Device: not null, Threads: not null })
        .Select(entry => $"{entry.Command.Split(' ').FirstOrDefault(word => word is "train" or "explain" or "build") ?? "a command"}: computed on {entry.Device} with {entry.Threads} threads.")
        .Distinct(StringComparer.Ordinal);
}

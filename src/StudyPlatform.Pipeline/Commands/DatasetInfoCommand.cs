using System.CommandLine;
using System.Text.Json.Nodes;
using Spectre.Console;
using StudyPlatform.Explain;
using StudyPlatform.Explain.Datasets;
using StudyPlatform.Imaging;
using StudyPlatform.Pipeline.CommandLine;
using StudyPlatform.Pipeline.Reporting;

namespace StudyPlatform.Pipeline.Commands;

/// <summary><c>dataset info</c>: what a data set holds, and whether it is still whole.</summary>
internal static class DatasetInfoCommand
{
    private const int SheetPerClass = 12;
    private const int SheetSide = 128;

    public static Command Create(Surroundings surroundings)
    {
        var command = new PipelineCommand(
            "info",
            "Counts a data set's images, reads each of them and names the damaged ones; exit code 1 if there are any.",
            "dataset info data",
            "dataset info data --contact-sheet sheet.png");
        var folder = new Argument<string>("folder") { Description = "The data set's folder." };
        var sheet = Options.Text("--contact-sheet", "FILE", $"Write a PNG with up to {SheetPerClass} images of each class here.");
        var seed = Options.Number("--seed", 0UL, "Which images the contact sheet shows.");
        command.Arguments.Add(folder);
        command.Options.Add(sheet);
        command.Options.Add(seed);
        return command.Does(surroundings, (parsed, session) =>
        {
            var dataset = Dataset.Open(parsed.GetRequiredValue(folder));
            var info = session.Watch(display => DatasetInfo.Inspect(
                dataset, new Countdown(display, session.Clock, "reading images", dataset.Train.Count + dataset.Test.Count), session.Cancellation));
            if (parsed.GetValue(sheet) is { } path)
            {
                var png = ImageCodec.EncodePng(DatasetContactSheet.Compose(dataset, Split.Train, SheetPerClass, SheetSide, parsed.GetValue(seed)));
                AtomicFile.Write(path, stream => stream.Write(png));
            }

            session.Answer(Json(dataset, info), console => Write(console, dataset, info));
            if (info.Damage.Count > 0)
                session.Fail();
        });
    }

    private static JsonObject Json(Dataset dataset, DatasetInfo info) => new()
    {
        ["folder"] = dataset.Root,
        ["name"] = dataset.Name,
        ["source"] = info.Manifest.Source,
        ["sha256"] = dataset.Sha256,
        ["train"] = dataset.Train.Count,
        ["test"] = dataset.Test.Count,
        ["classes"] = DatasetSummary.JsonCounts(info.Counts),
        ["bytes"] = info.Bytes,
        ["smallest"] = info.Smallest.ToString(),
        ["median"] = info.Median.ToString(),
        ["largest"] = info.Largest.ToString(),
        ["faults"] = DatasetSummary.JsonFaults(info.Manifest.Faults),
        ["duplicates"] = DatasetSummary.JsonDuplicates(info.Manifest.Duplicates),
        ["damage"] = DatasetSummary.JsonFaults(info.Damage),
    };

    private static void Write(IAnsiConsole console, Dataset dataset, DatasetInfo info)
    {
        console.WriteLine($"{dataset.Name} ({dataset.Root}), from {info.Manifest.Source}");
        console.WriteLine($"SHA-256 {dataset.Sha256}, {ByteSize.Format(info.Bytes)}, images from {info.Smallest} to {info.Largest}, in the middle {info.Median}");
        DatasetSummary.WriteCounts(console, info.Counts);
        if (info.Manifest.Faults.Count > 0 || info.Manifest.Duplicates.Count > 0)
            console.WriteLine($"When it was made {info.Manifest.Faults.Count} images could not be used and {info.Manifest.Duplicates.Count} duplicates were left out (listed in dataset.json).");
        foreach (var damaged in info.Damage)
            console.WriteLine($"damaged: {damaged.Source} ({damaged.Reason})");
    }
}

using System.CommandLine;
using System.Text.Json.Nodes;
using Spectre.Console;
using StudyPlatform.Explain.Datasets.Importing;
using StudyPlatform.Explain.Explaining;
using StudyPlatform.Explain.Datasets.Sources;
using StudyPlatform.Pipeline.CommandLine;
using StudyPlatform.Pipeline.Reporting;

namespace StudyPlatform.Pipeline.Commands;

/// <summary><c>dataset import</c>: from folders of images or a published layout to a data set.</summary>
internal static class DatasetImportCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new PipelineCommand(
            "import",
            "Makes a data set of one folder a class, or of a published layout. Images that cannot be used are named and left out.",
            "dataset import --source folders --from photos --out data",
            "dataset import --source five-class --from bird=CUB_200_2011 cat=CAT dog=StanfordDogs aircraft=fgvc-aircraft-2013b car=StanfordCars --crop --out data");
        var options = new ImportOptionSet();
        options.AddTo(command);
        return command.Does(surroundings, (parsed, session) =>
        {
            var wanted = options.Read(parsed);
            var result = session.Watch(display => DatasetImport.Run(wanted, new Progress(display), session.Cancellation));
            new Provenance([Versions.Of(session.Command)]).Write(result.Folder);
            foreach (var fault in result.Manifest.Faults)
                session.Noted($"left out: {fault.Source} ({fault.Reason})");
            foreach (var twin in result.Manifest.Duplicates)
                session.Noted($"left out: {twin.Dropped} (the same {twin.Same} as {twin.Kept}{(twin.DroppedClass == twin.KeptClass ? "" : $", whose class is {twin.KeptClass}")})");
            session.Answer(Json(result), console =>
            {
                console.WriteLine($"{result.Folder}: {result.Summary()}");
                DatasetSummary.WriteCounts(console, result.Counts);
            });
        });
    }

    private static JsonObject Json(DatasetImportResult result) => new()
    {
        ["folder"] = result.Folder,
        ["name"] = result.Manifest.Name,
        ["sha256"] = result.Manifest.Sha256,
        ["train"] = result.Manifest.Train,
        ["test"] = result.Manifest.Test,
        ["classes"] = DatasetSummary.JsonCounts(result.Counts),
        ["offered"] = result.Candidates,
        ["notTaken"] = result.NotTaken,
        ["faults"] = DatasetSummary.JsonFaults(result.Manifest.Faults),
        ["duplicates"] = DatasetSummary.JsonDuplicates(result.Manifest.Duplicates),
    };

    private sealed class Progress(IProgressDisplay display) : IProgress<DatasetImportProgress>
    {
        public void Report(DatasetImportProgress value) =>
            display.Report("importing images", value.Done, value.Total, value.Faults == 0 ? "" : $"{value.Faults} cannot be used");
    }
}

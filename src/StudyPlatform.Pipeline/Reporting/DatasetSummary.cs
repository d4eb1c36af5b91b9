using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;
using StudyPlatform.Explain.Datasets;

namespace StudyPlatform.Pipeline.Reporting;

/// <summary>What a data set holds.</summary>
internal static class DatasetSummary
{
    public static void WriteCounts(IAnsiConsole console, IReadOnlyList<ClassCount> counts)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("class")
            .AddColumn(new TableColumn("train").RightAligned())
            .AddColumn(new TableColumn("test").RightAligned());
        foreach (var count in counts)
            table.AddRow(Markup.Escape(count.Name), Number(count.Train), Number(count.Test));
        table.AddRow("all", Number(counts.Sum(count => count.Train)), Number(counts.Sum(count => count.Test)));
        console.Write(table);
    }

    public static JsonArray JsonCounts(IReadOnlyList<ClassCount> counts) =>
        new([.. counts.Select(count => (JsonNode)new JsonObject { ["name"] = count.Name, ["train"] = count.Train, ["test"] = count.Test })]);

    public static JsonArray JsonFaults(IReadOnlyList<DatasetFault> faults) =>
        new([.. faults.Select(fault => (JsonNode)new JsonObject { ["source"] = fault.Source, ["reason"] = fault.Reason })]);

    public static JsonArray JsonDuplicates(IReadOnlyList<DatasetDuplicate> duplicates) =>
        new([.. duplicates.Select(duplicate => (JsonNode)new JsonObject
        {
            ["kept"] = duplicate.Kept,
            ["keptClass"] = duplicate.KeptClass,
            ["dropped"] = duplicate.Dropped,
            ["droppedClass"] = duplicate.DroppedClass,
            ["same"] = duplicate.Same,
            ["acrossSplits"] = duplicate.AcrossSplits,
        })]);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

using System.IO.Compression;

namespace StudyPlatform.Simulation.Results;

/// <summary>The tables of an exported study.</summary>
/// <param name="Participants">A row each.</param>
/// <param name="Trials">A row a trial that was answered.</param>
/// <param name="Rankings">A row a ranking question that was answered.</param>
/// <param name="Events">A row an entry of the log.</param>
/// <param name="Identifiers">Who the participants are on their platforms; null if they were not exported.</param>
public sealed record ExportedTables(CsvTable Participants, CsvTable Trials, CsvTable Rankings, CsvTable Events, CsvTable? Identifiers)
{
    /// <summary>Reads the zip of an export.</summary>
    /// <exception cref="InvalidDataException">A table is missing.</exception>
    public static ExportedTables Read(string zip)
    {
        using var archive = ZipFile.OpenRead(zip);
        return new ExportedTables(Required("participants"), Required("trials"), Required("rankings"), Required("events"), Table("identifiers"));

        CsvTable Required(string name) => Table(name) ?? throw new InvalidDataException($"{zip} has no table of {name}.");

        CsvTable? Table(string name)
        {
            var entry = archive.Entries.FirstOrDefault(entry => entry.Name == name + ".csv" || entry.Name.EndsWith($"_table-{name}_data.csv", StringComparison.Ordinal));
            if (entry is null)
                return null;
            using var reader = new StreamReader(entry.Open());
            return CsvTable.Parse(reader.ReadToEnd());
        }
    }
}

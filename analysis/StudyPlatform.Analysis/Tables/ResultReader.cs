using StudyPlatform.Analysis.Concurrency;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Analysis.Tables.Files;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Results;

namespace StudyPlatform.Analysis.Tables;

/// <summary>
/// Reads result tables: a Psych-DS export as zip or folder, or a folder or zip with <c>participants.csv</c>,
/// <c>trials.csv</c>, <c>rankings.csv</c> and <c>events.csv</c>. Bad input is never an exception: the result then
/// lists the faults with file and row. Tables are read row by row; zips are not unpacked.
/// </summary>
public static class ResultReader
{
    /// <summary>The longest table that is read, in bytes once unpacked: several times the events of 100,000 people.</summary>
    public const long MaxTableBytes = 4L << 30;

    /// <param name="path">A folder or a zip.</param>
    /// <param name="cancellationToken">Gives up between tables.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file must not be read.</exception>
    public static ResultReading Read(string path, CancellationToken cancellationToken) => Read(path, MaxTableBytes, cancellationToken);

    internal static ResultReading Read(string path, long maxTableBytes, CancellationToken cancellationToken)
    {
        var faults = new TableFaults();
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        try
        {
            if (Directory.Exists(path))
            {
                using var folder = new FolderFiles(path);
                return Read(folder, [], maxTableBytes, faults, cancellationToken);
            }

            if (!File.Exists(path))
            {
                faults.Add(path, null, "is not there", "name the folder or zip that holds the result tables");
                return new ResultReading.Faulty(faults.Named, faults.Count);
            }

            using var zip = new ZipFiles(path);
            return Read(zip, [OfFile(path)], maxTableBytes, faults, cancellationToken);
        }
        catch (InvalidDataException broken)
        {
            faults.Add(name, null, $"cannot be read as a zip ({broken.Message.TrimEnd('.')})", "export the study again, or name the folder that holds the tables");
            return new ResultReading.Faulty(faults.Named, faults.Count);
        }
    }

    private static ResultReading Read(IResultFiles files, List<InputFile> inputs, long maxTableBytes, TableFaults faults, CancellationToken cancellationToken)
    {
        var builder = new ResultDataBuilder(DefinitionReader.Read(files, inputs, faults));
        var part = DescriptionReader.Part(files, inputs, faults);
        var paths = new[] { ResultTables.Participants([]).Name, ResultTables.Trials.Name, ResultTables.Rankings.Name, ResultTables.Events.Name }
            .Select(table => TableFinder.Find(files, table, faults)).ToArray();
        ParticipantsTable? participants = null;
        var known = false;
        Keep(ReadTable(0, faults, rows =>
        {
            participants = new ParticipantsTable(builder, rows);
            known = participants.Read();
        }));
        // Nothing is kept of the events, which are half of the bytes: they are looked through beside the other tables.
        var eventFaults = new TableFaults();
        InputFile? events = null;
        if (files.OpenSideBySide)
        {
            SideBySide.Run(ReadAnswers, ReadEvents);
        }
        else
        {
            ReadAnswers();
            ReadEvents();
        }

        Keep(events);
        faults.Add(eventFaults);
        if (faults.Count > 0)
            return new ResultReading.Faulty(faults.Named, faults.Count);
        var data = builder.Build(participants!.StudyId, participants.Questions, inputs, part);
        Consistency.Check(data, participants.Lines, (paths[0]!, paths[1]!, paths[2]!), faults);
        return faults.Count > 0 ? new ResultReading.Faulty(faults.Named, faults.Count) : new ResultReading.Sound(data);

        void ReadAnswers()
        {
            var cell = new ParticipantCell(builder.ParticipantIds, builder.Refused, known);
            Keep(ReadTable(1, faults, rows => new TrialsTable(builder, cell, rows).Read()));
            Keep(ReadTable(2, faults, rows => new RankingsTable(builder, cell, rows).Read()));
        }

        void ReadEvents()
        {
            var cell = new ParticipantCell(builder.ParticipantIds.View(), builder.Refused.View(), known);
            events = ReadTable(3, eventFaults, rows => new EventsTable(cell, rows).Read());
        }

        InputFile? ReadTable(int table, TableFaults found, Action<TableRows> read)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (paths[table] is not { } path)
                return null;
            using var stream = new MeasuredStream(files.Open(path), maxTableBytes);
            var rows = new TableRows(path, stream, found);
            read(rows);
            return new InputFile(path, stream.Bytes, stream.Sha256(), rows.Count);
        }

        void Keep(InputFile? input)
        {
            if (input is not null)
                inputs.Add(input);
        }
    }

    private static InputFile OfFile(string path)
    {
        using var stream = new MeasuredStream(File.OpenRead(path), long.MaxValue);
        stream.CopyTo(Stream.Null);
        return new InputFile(Path.GetFileName(path), stream.Bytes, stream.Sha256(), null);
    }
}

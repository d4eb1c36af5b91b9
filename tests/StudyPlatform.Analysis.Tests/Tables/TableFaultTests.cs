using System.IO.Compression;
using System.Text;
using StudyPlatform.Analysis.Tables;

namespace StudyPlatform.Analysis.Tests.Tables;

public sealed class TableFaultTests
{
    [Theory]
    [InlineData("participants.csv")]
    [InlineData("trials.csv")]
    [InlineData("rankings.csv")]
    [InlineData("events.csv")]
    public void A_missing_table_is_named(string table)
    {
        using var tables = new PlainTables();
        tables.Write();
        File.Delete(Path.Combine(tables.Path, table));

        var faulty = Assert.IsType<ResultReading.Faulty>(ResultReader.Read(tables.Path, default));

        var fault = Assert.Single(faulty.Faults);
        Assert.Equal(table, fault.File);
        Assert.StartsWith("is missing from ", fault.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var fault = Assert.Single(Assert.IsType<ResultReading.Faulty>(ResultReader.Read("/nowhere/results", default)).Faults);

        Assert.Equal("/nowhere/results: is not there; name the folder or zip that holds the result tables.", fault.ToString());
    }

    [Fact]
    public void A_wrong_header_is_named_with_the_column()
    {
        using var tables = new PlainTables();
        tables.Trials = tables.Trials.Replace("guess_correct", "correct");

        Assert.StartsWith("trials.csv, row 1: has no column guess_correct; the header has to be participant_id,position,", tables.Fault(), StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_in_another_order_are_named()
    {
        using var tables = new PlainTables();
        tables.Rankings = tables.Rankings.Replace("chosen,rejected", "rejected,chosen");

        Assert.StartsWith("rankings.csv, row 1: has the column 'rejected' where chosen belongs; ", tables.Fault(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_is_not_known_is_named()
    {
        using var tables = new PlainTables();
        tables.Participants = tables.Participants.Replace(",d_years", ",years");

        Assert.StartsWith("participants.csv, row 1: has a column 'years' that is not known; ", tables.Fault(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_named()
    {
        using var tables = new PlainTables();
        tables.Trials = "\uFEFF" + tables.Trials;

        Assert.Equal("trials.csv, row 1: begins with a byte order mark; save the file as UTF-8 without one.", tables.Fault());
    }

    [Theory]
    [InlineData(";", "semicolons")]
    [InlineData("\t", "tabs")]
    public void A_file_with_another_separator_is_named(string separator, string name)
    {
        using var tables = new PlainTables();
        tables.Rankings = tables.Rankings.Replace(",", separator);

        Assert.Equal($"rankings.csv, row 1: is separated by {name}; save the file as CSV separated by commas.", tables.Fault());
    }

    [Fact]
    public void A_participant_who_stands_there_twice_is_named_with_both_rows()
    {
        using var tables = new PlainTables();
        tables.Participants = tables.Participants.Replace("\np-2,", "\np-1,").Replace("lime+shap,shap,lime", "lime+shap,shap,lime");
        tables.Trials = tables.Trials.Replace("\np-2,", "\np-3,");
        tables.Rankings = "participant_id,question,chosen,rejected,reason\n";
        tables.Events = "participant_id,sequence,at,kind,detail\n";

        Assert.Equal("participants.csv, row 3: participant 'p-1' stands in row 2 already; keep one of the two rows.", tables.Faults()[0]);
    }

    [Theory]
    [InlineData("lime+shap,lime,shap", "lime+shap,lime,gradcam", "participants.csv, row 2: method_second is 'gradcam', which is no method of the study (responsibility, grad-cam, lime, shap, influence, nearest-neighbour); correct the cell, or put the study's study.json beside the tables if it has other methods.")]
    [InlineData("lime+shap,lime,shap", "lime+shap,lime,lime", "participants.csv, row 2: method_first and method_second are both 'lime'; name the two methods that were compared.")]
    [InlineData("lime+shap,lime,shap", "shap+grad-cam,lime,shap", "participants.csv, row 2: condition is 'shap+grad-cam', but must be lime+shap, the two methods of the row; correct the cell, or export the study again.")]
    [InlineData("lime+shap,lime,shap", ",,", "participants.csv, row 2: has the status completed, but no methods; fill condition, method_first and method_second.")]
    [InlineData(",prolific,completed,2026-03-01T12:00", ",prolific,finished,2026-03-01T12:00", "participants.csv, row 2: status is 'finished', but must be one of under-way, timed-out, abandoned, completed, declined, withdrawn, screened-out; correct the cell, or export the study again.")]
    [InlineData(",prolific,completed,2026-03-01T12:00", ",mturk,completed,2026-03-01T12:00", "participants.csv, row 2: source is 'mturk', but must be one of link, code, prolific, mechanical-turk, cloud-research, rehearsal, mechanical-turk-sandbox; correct the cell, or export the study again.")]
    [InlineData("completed,2026-03-01T12:00:00.000000Z", "completed,01.03.2026 12:00", "participants.csv, row 2: started_at is '01.03.2026 12:00', but must be a time such as 2026-03-01T12:00:00.000000Z; correct the cell, or export the study again.")]
    [InlineData("600.000,false,,1", "600.000,no,,1", "participants.csv, row 2: excluded is 'no', but must be true or false; correct the cell, or export the study again.")]
    [InlineData("600.000,false,,1", "600.000,false,,-1", "participants.csv, row 2: correct_guesses is '-1', but must be a whole number from 0 to 400, or empty; correct the cell, or export the study again.")]
    [InlineData("600.000,false,,1", "600.000,false,bot,1", "participants.csv, row 2: excluded is false, but exclusion_reason is 'bot'; make excluded true, or empty the reason.")]
    [InlineData("1,3.00,0.20", "1,3.00,free", "participants.csv, row 2: bonus_usd is 'free', but must be an amount of 0 or more, or empty; correct the cell, or export the study again.")]
    [InlineData("600.000,false,,1", "600.000,false,,2", "participants.csv, row 2: correct_guesses is 2, but the table of trials has 1 right guesses of participant p-1; correct one of the two tables, or export the study again.")]
    public void An_impossible_participant_is_named_with_row_and_column(string sound, string spoilt, string fault)
    {
        using var tables = new PlainTables();
        tables.Participants = Spoil(tables.Participants, sound, spoilt);

        Assert.Equal(fault, tables.Fault());
    }

    [Theory]
    [InlineData("p-1,2,guess", "p-9,2,guess", "trials.csv, row 3: participant 'p-9' is not in the table of participants; add the participant's row, or take this one out.")]
    [InlineData("p-1,2,guess", "p-1,0,guess", "trials.csv, row 3: position is '0', but must be a whole number from 1 to 400; correct the cell, or export the study again.")]
    [InlineData("p-1,2,guess", "p-1,1,guess", "trials.csv, row 3: position 1 of participant p-1 stands in row 2 already; keep one of the two rows.")]
    [InlineData("p-1,2,guess", "p-1,2,test", "trials.csv, row 3: phase is 'test', but must be one of labelled, guess; correct the cell, or export the study again.")]
    [InlineData("false,dog,true", "false,,", "trials.csv, row 3: guess is empty, but must be a class, since the phase is guess; correct the cell, or export the study again.")]
    [InlineData("false,dog,true", "false,dog,false", "trials.csv, row 3: guess_correct is 'false', but must be true: whether guess is predicted; correct the cell, or export the study again.")]
    [InlineData("dog,false,dog", "dog,true,dog", "trials.csv, row 3: model_correct is 'true', but must be false: whether actual is predicted; correct the cell, or export the study again.")]
    [InlineData("7800,0", "-7800,0", "trials.csv, row 3: response_time_ms is '-7800', but must be a whole number of milliseconds from 0 to 86400000, or empty; correct the cell, or export the study again.")]
    [InlineData("7800,0", "7.8,0", "trials.csv, row 3: response_time_ms is '7.8', but must be a whole number of milliseconds from 0 to 86400000, or empty; correct the cell, or export the study again.")]
    [InlineData("7800,0\n", "7800\n", "trials.csv, row 3: has 12 cells, but the header has 13; put text that holds a comma in quotes, and leave missing values as empty cells.")]
    [InlineData("s0002,cat,dog", "s0\"2,cat,dog", "trials.csv, row 3: has a quote in the middle of a cell; put the whole cell in quotes and double the quote inside it.")]
    [InlineData("s0002,cat,dog", "\"s0002,cat,dog", "trials.csv, row 3: opens a quote that is never closed; close it, or double it where it belongs to the text.")]
    public void An_impossible_trial_is_named_with_row_and_column(string sound, string spoilt, string fault)
    {
        using var tables = new PlainTables();
        tables.Trials = Spoil(tables.Trials, sound, spoilt);

        Assert.Equal(fault, tables.Faults()[0]);
    }

    [Theory]
    [InlineData("p-1,preference,lime,shap", "p-1,liking,lime,shap", "rankings.csv, row 2: question is 'liking', but must be one of the study's questions, preference, understandability; correct the cell, or export the study again.")]
    [InlineData("p-1,preference,lime,shap", "p-1,preference,lime,grad-cam", "rankings.csv, row 2: chosen and rejected are 'lime' and 'grad-cam', but participant p-1 compared lime and shap; correct the row, or export the study again.")]
    [InlineData("p-1,preference,lime,shap", "p-1,preference,limes,shap", "rankings.csv, row 2: chosen is 'limes', which is no method of the study (responsibility, grad-cam, lime, shap, influence, nearest-neighbour); correct the cell, or put the study's study.json beside the tables if it has other methods.")]
    [InlineData("p-1,understandability,shap", "p-1,preference,shap", "rankings.csv, row 3: participant p-1 answered preference in row 2 already; keep one of the two rows.")]
    [InlineData("p-2,preference,shap,lime,other", "p-3,preference,shap,lime,other", "rankings.csv, row 4: chosen and rejected are 'shap' and 'lime', but participant p-3 compared no methods; correct the row, or export the study again.")]
    public void An_impossible_ranking_is_named_with_row_and_column(string sound, string spoilt, string fault)
    {
        using var tables = new PlainTables();
        tables.Rankings = Spoil(tables.Rankings, sound, spoilt);

        Assert.Equal(fault, tables.Fault());
    }

    [Fact]
    public void A_hole_in_the_log_is_named()
    {
        using var tables = new PlainTables();
        tables.Events = Spoil(tables.Events, "p-1,2,", "p-1,3,");

        Assert.Equal("events.csv, row 3: sequence is '3', but must be 2: the events of participant p-1 are numbered from 1 in their order; correct the cell, or export the study again.", tables.Fault());
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_named()
    {
        using var tables = new PlainTables();
        tables.Write();
        File.WriteAllBytes(Path.Combine(tables.Path, "rankings.csv"), Encoding.Latin1.GetBytes(tables.Rankings.Replace("p-1,understandability,shap,lime,label", "p-1,understandability,shap,lime,é")));

        var fault = Assert.Single(Assert.IsType<ResultReading.Faulty>(ResultReader.Read(tables.Path, default)).Faults);

        Assert.Equal("rankings.csv, row 3: is not UTF-8; save the file as UTF-8 without a byte order mark.", fault.ToString());
    }

    [Fact]
    public void Rows_are_lines_of_the_file_even_after_a_cell_with_line_breaks()
    {
        using var tables = new PlainTables();
        tables.Participants = tables.Participants.Replace("600.000,false,,1", "600.000,true,\"a\nb\nc\",1").Replace("660.000,false", "660.000,maybe");

        Assert.StartsWith("participants.csv, row 5: excluded is 'maybe'", tables.Fault(), StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_all_tables_are_collected_up_to_a_number()
    {
        using var tables = new PlainTables();
        tables.Rankings += string.Concat(Enumerable.Repeat("p-9,preference,lime,shap,x\n", 200));
        tables.Events = tables.Events.Replace("p-1,2,", "p-1,7,");

        var faulty = Assert.IsType<ResultReading.Faulty>(tables.Read());

        Assert.Equal(100, faulty.Faults.Count);
        Assert.Equal(201, faulty.Count);
    }

    [Fact]
    public void Rows_of_a_participant_whose_own_row_is_faulty_are_no_faults_on_top()
    {
        using var tables = new PlainTables();
        tables.Participants = Spoil(tables.Participants, "600.000,false", "600.000,perhaps");

        Assert.StartsWith("participants.csv, row 2: excluded is 'perhaps'", tables.Fault(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_zip_is_named()
    {
        using var folder = new TestFolder();
        var file = folder.Write("export.zip", "this is no zip");

        var fault = Assert.Single(Assert.IsType<ResultReading.Faulty>(ResultReader.Read(file, default)).Faults);

        Assert.StartsWith("export.zip: cannot be read as a zip (", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_with_two_tables_of_one_kind_is_named()
    {
        using var tables = new PlainTables();
        using var folder = new TestFolder();
        tables.Write();
        Directory.CreateDirectory(Path.Combine(tables.Path, "data"));
        File.Copy(Path.Combine(tables.Path, "trials.csv"), Path.Combine(tables.Path, "data", "study-demo_table-trials_data.csv"));
        ZipFile.CreateFromDirectory(tables.Path, folder.File("two.zip"));

        var fault = Assert.Single(Assert.IsType<ResultReading.Faulty>(ResultReader.Read(folder.File("two.zip"), default)).Faults);

        Assert.Equal("trials.csv: is the table of trials for a second time, beside data/study-demo_table-trials_data.csv; leave one of the two.", fault.ToString());
    }

    [Fact]
    public void A_table_that_unpacks_beyond_the_limit_is_named_and_read_no_further()
    {
        using var tables = new PlainTables();
        using var folder = new TestFolder();
        tables.Rankings += new string('\n', 5_000_000);
        tables.Write();
        ZipFile.CreateFromDirectory(tables.Path, folder.File("bomb.zip"));
        Assert.InRange(new FileInfo(folder.File("bomb.zip")).Length, 1, 20_000);

        var faulty = Assert.IsType<ResultReading.Faulty>(ResultReader.Read(folder.File("bomb.zip"), maxTableBytes: 4096, default));

        Assert.InRange(faulty.Count, 1, 4096);
        Assert.Contains(faulty.Faults.Take(1), fault => fault.File == "rankings.csv");
    }

    [Fact]
    public void A_limit_is_named_in_bytes()
    {
        using var tables = new PlainTables();
        tables.Write();

        var faulty = Assert.IsType<ResultReading.Faulty>(ResultReader.Read(tables.Path, maxTableBytes: 699, default));

        Assert.Contains(faulty.Faults, fault => fault.ToString() == "participants.csv: has more than the 699 bytes that are read; part the study's results, or check what was packed.");
    }

    private static string Spoil(string table, string sound, string spoilt)
    {
        Assert.Contains(sound, table, StringComparison.Ordinal);
        var at = table.IndexOf(sound, StringComparison.Ordinal);
        return table[..at] + spoilt + table[(at + sound.Length)..];
    }
}

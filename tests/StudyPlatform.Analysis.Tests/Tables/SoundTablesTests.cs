using System.IO.Compression;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Analysis.Tables;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;

namespace StudyPlatform.Analysis.Tests.Tables;

public sealed class SoundTablesTests
{
    [Fact]
    public void Every_row_of_plain_tables_is_there()
    {
        using var tables = new PlainTables();

        var data = Assert.IsType<ResultReading.Sound>(tables.Read()).Data;

        Assert.Equal("demo", data.Study);
        Assert.Equal(["p-1", "p-2", "p-3"], data.Participants.Select(participant => participant.Id));
        Assert.Equal([(2, 3), (3, 2)], data.Participants.Take(2).Select(participant => (participant.First!.Value, participant.Second!.Value)));
        Assert.Equal(ParticipationStatus.Declined, data.Participants[2].Status);
        Assert.Equal(Platform.Link, data.Participants[2].Source);
        Assert.Equal(["18-24", "7"], data.Participants[0].Answers);
        Assert.Equal([null, null], data.Participants[2].Answers);
        Assert.Equal([4800, 7800], data.TrialsOf(0).ToArray().Select(trial => trial.Milliseconds));
        Assert.Equal([5000, 3500], data.TrialsOf(1).ToArray().Select(trial => trial.Milliseconds));
        Assert.Equal([(TrialPhase.Labelled, true, false), (TrialPhase.Guess, false, true)], data.TrialsOf(0).ToArray().Select(trial => (trial.Phase, trial.ModelCorrect, trial.GuessCorrect)));
        Assert.Equal([2, 3], data.RankingsOf(0).ToArray().Select(ranking => ranking.Chosen));
        Assert.Empty(data.RankingsOf(2).ToArray());
    }

    [Fact]
    public void Without_a_definition_the_answers_tell_what_a_question_asks_for()
    {
        using var tables = new PlainTables();

        var data = Assert.IsType<ResultReading.Sound>(tables.Read()).Data;

        Assert.Equal([DemographicKind.Choice, DemographicKind.Number], data.Demographics.Select(question => question.Kind));
        Assert.Equal(["18-24", "25-34"], data.Demographics[0].Choices.Select(choice => choice.Id));
    }

    [Fact]
    public void Rows_in_any_order_give_the_same_data()
    {
        using var tables = new PlainTables();
        var lines = tables.Trials.TrimEnd('\n').Split('\n');
        tables.Trials = string.Join('\n', [lines[0], lines[3], lines[1], lines[4], lines[2]]);

        var data = Assert.IsType<ResultReading.Sound>(tables.Read()).Data;

        Assert.Equal([4800, 7800], data.TrialsOf(0).ToArray().Select(trial => trial.Milliseconds));
        Assert.Equal([5000, 3500], data.TrialsOf(1).ToArray().Select(trial => trial.Milliseconds));
    }

    [Fact]
    public void Lines_may_end_with_CR_LF_and_cells_may_hold_line_breaks()
    {
        using var tables = new PlainTables();
        tables.Participants = tables.Participants.Replace("\n", "\r\n").Replace("false,,1,", "true,\"too fast,\r\n\"\"really\"\"\",1,");

        var data = Assert.IsType<ResultReading.Sound>(tables.Read()).Data;

        Assert.Equal("too fast,\r\n\"really\"", data.Participants[0].ExclusionReason);
        Assert.Equal(3, data.Participants.Count);
    }

    [Fact]
    public void A_zip_is_read_like_its_folder_even_when_packed_with_it()
    {
        using var tables = new PlainTables();
        using var elsewhere = new TestFolder();
        tables.Write();
        ZipFile.CreateFromDirectory(tables.Path, elsewhere.File("plain.zip"));
        ZipFile.CreateFromDirectory(tables.Path, elsewhere.File("nested.zip"), CompressionLevel.Fastest, includeBaseDirectory: true);

        var plain = Assert.IsType<ResultReading.Sound>(ResultReader.Read(elsewhere.File("plain.zip"), default)).Data;
        var nested = Assert.IsType<ResultReading.Sound>(ResultReader.Read(elsewhere.File("nested.zip"), default)).Data;

        Assert.Equal(3, plain.Participants.Count);
        Assert.Equal(plain.TrialsOf(1).ToArray(), nested.TrialsOf(1).ToArray());
        Assert.Equal("plain.zip", plain.Inputs[0].Name);
    }

    [Fact]
    public void Every_input_stands_there_with_its_hash_and_rows()
    {
        using var tables = new PlainTables();

        var data = Assert.IsType<ResultReading.Sound>(tables.Read()).Data;

        Assert.Equal(["participants.csv", "trials.csv", "rankings.csv", "events.csv"], data.Inputs.Select(input => input.Name));
        Assert.Equal([3L, 4L, 4L, 4L], data.Inputs.Select(input => input.Rows!.Value));
        Assert.All(data.Inputs, input => Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(tables.Path, input.Name)))), input.Sha256));
    }
}

using System.Text;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Results;

/// <summary>What results say, whatever database they come from.</summary>
public abstract class ResultsContract : IAsyncLifetime
{
    private TestStorage _storage = null!;

    protected abstract Task<TestStorage> OpenAsync();

    public async ValueTask InitializeAsync() => _storage = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Everything_that_was_answered_stands_in_the_tables()
    {
        var study = await _storage.AddLiveAsync(new SampleStudy());
        var anna = await _storage.AnswerAsync(study, await _storage.AdmitAsync(study, "anna", "one"), rightGuesses: 2);

        var files = await ExportAsync(study);

        var participant = Assert.Single(Rows(files, "participants"));
        var cell = anna.Participation!.Cell;
        Assert.Equal(
            [
                anna.Id.Value, "sample", study.Version.Definition.Value, cell.Condition.ToString(), cell.First.Value, cell.Second.Value, "prolific", "completed",
                "2026-03-01T12:00:00.000000Z", "2026-03-01T12:00:12.000012Z", "12.000", "false", "", "2", "3.00", "0.40", "18-29", "café, \"owner\"",
            ],
            participant);
        var trials = Rows(files, "trials");
        Assert.Equal(["1", "2", "3", "4", "5"], trials.Select(row => row[1]));
        Assert.Equal(["labelled", "labelled", "guess", "guess", "guess"], trials.Select(row => row[2]));
        Assert.Equal(anna.Participation.Stimuli.Select(stimulus => stimulus.Value), trials.Select(row => row[3]));
        Assert.Equal(["", "", "true", "true", "false"], trials.Select(row => row[8]));
        Assert.Equal(["", "", "1234", "1234", "1234"], trials.Select(row => row[11]));
        Assert.Equal(
            [[anna.Id.Value, "preference", cell.First.Value, cell.Second.Value, "explanation"], [anna.Id.Value, "understandability", cell.Second.Value, cell.First.Value, "other"]],
            Rows(files, "rankings"));
        Assert.Equal(
            [[anna.Id.Value, "understandability", "=1+1, \"clear\"\r\nto me"], [anna.Id.Value, "comments", "Fine – 良い 🙂"]],
            Rows(files, "comments"));
        Assert.Equal(Enumerable.Range(1, 14).Select(sequence => sequence.ToString(null, null)), Rows(files, "events").Select(row => row[1]));
        Assert.Equal(["anna", "one", "context"], Csv.Parse(files[PsychDsExport.IdentifiersFile])[1][2..5]);
    }

    [Fact]
    public async Task Whoever_had_their_answers_deleted_stands_there_without_any()
    {
        var study = await _storage.AddLiveAsync(new SampleStudy());
        var stored = await _storage.AnswerAsync(study, await _storage.AdmitAsync(study, "anna"), steps: 9);
        await _storage.Participations.ApplyAsync(study, stored.Code, new ParticipationCommand.Withdraw(DeleteData: true), default);

        var files = await ExportAsync(study);

        Assert.Equal(["withdrawn", "", ""], Assert.Single(Rows(files, "participants")) is var row ? [row[7], row[16], row[17]] : []);
        Assert.Empty(Rows(files, "trials"));
        Assert.All(Rows(files, "events").Where(happened => happened[3] == "answered"), happened => Assert.Equal("", happened[4]));
        Assert.Single(Csv.Parse(files[PsychDsExport.IdentifiersFile]));
    }

    [Fact]
    public async Task Results_are_those_of_one_moment_whatever_is_written_meanwhile()
    {
        var study = await _storage.AddLiveAsync(new SampleStudy());
        var stored = await _storage.AnswerAsync(study, await _storage.AdmitAsync(study, "anna"), steps: 6);
        await using var snapshot = await _storage.Storage.Results.OpenAsync(study.Version.Study, ResultFilter.None, default);

        await _storage.AnswerAsync(study, stored);
        await _storage.AdmitAsync(study, "berta");

        Assert.Equal(1, await snapshot.ParticipantsAsync(default).CountAsync());
        Assert.Equal(1, await snapshot.TrialsAsync(default).CountAsync());
        Assert.Equal(7, await snapshot.EventsAsync(default).CountAsync());
    }

    [Fact]
    public async Task Two_exports_of_the_same_data_are_the_same_bytes_and_another_study_is_not_in_them()
    {
        var study = await _storage.AddLiveAsync(new SampleStudy());
        var other = await _storage.AddLiveAsync(new SampleStudy { Id = "other" });
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async i => await _storage.AnswerAsync(study, await _storage.AdmitAsync(study, $"p{i}"), steps: 8 + i)));
        await _storage.AnswerAsync(other, await _storage.AdmitAsync(other, "elsewhere"));

        using var first = await WriteAsync(study);
        using var second = await WriteAsync(study);

        Assert.Equal(first.ToArray(), second.ToArray());
        Assert.Equal(6, Rows(ExportedFiles.Read(first), "participants").Count);
        Assert.DoesNotContain(ExportedFiles.Read(first).Values, text => text.Contains("elsewhere", StringComparison.Ordinal));
    }

    private static List<string[]> Rows(Dictionary<string, string> files, string table) => Csv.Parse(files[$"data/study-sample_table-{table}_data.csv"])[1..];

    private async Task<Dictionary<string, string>> ExportAsync(RunningStudy study)
    {
        using var stream = await WriteAsync(study);
        return ExportedFiles.Read(stream);
    }

    private async Task<MemoryStream> WriteAsync(RunningStudy study, ResultFilter? filter = null)
    {
        var definition = await _storage.Studies.DefinitionAsync(study.Version, default);
        var bundle = Encoding.UTF8.GetBytes("bundle 20");
        Assert.Equal(Sha256Hash.Of(bundle), study.Version.Bundle);
        var stream = new MemoryStream();
        await using var snapshot = await _storage.Storage.Results.OpenAsync(study.Version.Study, filter ?? ResultFilter.None, default);
        await PsychDsExport.WriteAsync(stream, [new ExportedVersion(study.Version, study.Plan.Definition, definition, bundle)], snapshot, new ExportOptions { Identifiers = true, Filter = filter ?? ResultFilter.None }, default);
        return stream;
    }
}

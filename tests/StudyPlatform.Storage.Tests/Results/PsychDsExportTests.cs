using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Results;

public sealed class PsychDsExportTests
{
    [Theory]
    [InlineData("participants", "participant_id,study,definition_sha256,condition,method_first,method_second,source,status,started_at,finished_at,duration_s,excluded,exclusion_reason,correct_guesses,base_usd,bonus_usd,d_age,d_job")]
    [InlineData("trials", "participant_id,position,phase,stimulus_id,actual,predicted,model_correct,guess,guess_correct,shown_at,answered_at,response_time_ms,hidden_ms")]
    [InlineData("rankings", "participant_id,question,chosen,rejected,reason")]
    [InlineData("events", "participant_id,sequence,at,kind,detail")]
    public async Task A_table_has_the_header_that_analysts_rely_on(string table, string header)
    {
        var files = await ExportAsync(identifiers: false);

        Assert.Equal(header, files[$"data/study-sample_table-{table}_data.csv"].Split("\r\n")[0]);
    }

    [Fact]
    public async Task The_export_is_the_one_that_is_checked_in()
    {
        var files = await ExportAsync(identifiers: true);

        var golden = Path.Combine(Folder(), "golden");
        Assert.Equal(
            Directory.EnumerateFiles(golden, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(golden, file)).Order(StringComparer.Ordinal),
            files.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, text) in files)
            Assert.Equal(await File.ReadAllTextAsync(Path.Combine(golden, name)), text);
    }

    [Fact]
    public async Task The_same_data_give_the_same_bytes_to_a_file_and_to_a_connection()
    {
        using MemoryStream file = new(), connection = new();

        await WriteAsync(file, identifiers: false);
        await using (var oneWay = new GZipStream(connection, CompressionLevel.NoCompression, leaveOpen: true))
            await WriteAsync(oneWay, identifiers: false);

        connection.Position = 0;
        using var received = new MemoryStream();
        await using (var unpacked = new GZipStream(connection, CompressionMode.Decompress))
            await unpacked.CopyToAsync(received);
        Assert.Equal(file.ToArray(), received.ToArray());
    }

    [Fact]
    public async Task Identifiers_go_along_only_when_they_are_asked_for()
    {
        Assert.DoesNotContain(await ExportAsync(identifiers: false), file => file.Key == PsychDsExport.IdentifiersFile || file.Value.Contains("A1", StringComparison.Ordinal));
        Assert.Contains("A1", (await ExportAsync(identifiers: true))[PsychDsExport.IdentifiersFile], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_column_is_described()
    {
        var files = await ExportAsync(identifiers: false);

        using var description = JsonDocument.Parse(files["dataset_description.json"]);
        var described = description.RootElement.GetProperty("variableMeasured").EnumerateArray().Select(variable => variable.GetProperty("name").GetString()!).ToHashSet(StringComparer.Ordinal);
        var columns = files.Where(file => file.Key.StartsWith("data/", StringComparison.Ordinal)).SelectMany(file => Csv.Parse(file.Value)[0]);
        Assert.All(columns, column => Assert.Contains(column, described));
        Assert.Equal("Dataset", description.RootElement.GetProperty("@type").GetString());
        Assert.False(string.IsNullOrEmpty(description.RootElement.GetProperty("description").GetString()));
    }

    [Fact]
    public async Task Text_comes_back_from_the_tables_as_it_was()
    {
        var files = await ExportAsync(identifiers: false);

        Assert.Equal("café, \"owner\"", Csv.Parse(files["data/study-sample_table-participants_data.csv"])[1][17]);
        Assert.Equal(["p-0000000000000000", "comments", "Fine,\r\n良い 🙂 "], Csv.Parse(files["data/study-sample_table-comments_data.csv"])[2]);
    }

    [Fact]
    public async Task A_document_that_is_not_the_frozen_one_is_refused()
    {
        var version = Version();
        var forged = version with { DefinitionDocument = "{}"u8.ToArray() };

        await Assert.ThrowsAsync<ArgumentException>(() => PsychDsExport.WriteAsync(Stream.Null, [forged], new SampleResults(version.Version), new ExportOptions(), default));
    }

    private static ExportedVersion Version()
    {
        var (definition, bundle) = ("{\"format\":\"made up\"}"u8.ToArray(), "{\"stimuli\":[]}"u8.ToArray());
        var study = new SampleStudy().Build();
        return new ExportedVersion(new StudyVersion(study.Version.Study, 1, Sha256Hash.Of(definition), Sha256Hash.Of(bundle)), study.Plan.Definition, definition, bundle);
    }

    private static Task WriteAsync(Stream stream, bool identifiers)
    {
        var version = Version();
        return PsychDsExport.WriteAsync(stream, [version], new SampleResults(version.Version), new ExportOptions { Identifiers = identifiers }, default);
    }

    private static async Task<Dictionary<string, string>> ExportAsync(bool identifiers)
    {
        using var stream = new MemoryStream();
        await WriteAsync(stream, identifiers);
        return ExportedFiles.Read(stream);
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

using System.Text;
using System.Text.Json;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Results;

/// <summary>The formats of an export, and what it says of its filter.</summary>
public sealed class ExportFormatTests
{
    private static readonly ResultFilter Some = new() { Sources = [Platform.Prolific, Platform.Link], Statuses = [ParticipationStatus.Completed], Exclusions = ExclusionChoice.NotExcluded };

    public static TheoryData<string> Tables => [.. ResultTables.Names];

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task A_single_table_is_the_very_file_of_the_zip(string table)
    {
        var files = ExportedFiles.Read(await WriteAsync(new ExportOptions { Identifiers = true }));

        var alone = Encoding.UTF8.GetString((await WriteAsync(new ExportOptions { Format = ExportFormat.Csv, Table = table })).ToArray());

        Assert.Equal(files[table == "identifiers" ? PsychDsExport.IdentifiersFile : $"data/study-sample_table-{table}_data.csv"], alone);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Json_lines_say_what_the_csv_says(string table)
    {
        var csv = Csv.Parse(await TextAsync(ExportFormat.Csv, table));
        var text = await TextAsync(ExportFormat.JsonLines, table);

        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        var lines = text.Split('\n')[..^1];
        Assert.Equal(csv.Count - 1, lines.Length);
        foreach (var (line, row) in lines.Zip(csv[1..]))
        {
            using var parsed = JsonDocument.Parse(line);
            var members = parsed.RootElement.EnumerateObject().ToList();
            Assert.Equal(csv[0], members.Select(member => member.Name));
            Assert.Equal(row, members.Select(member => member.Value.ValueKind switch
            {
                JsonValueKind.Null => "",
                JsonValueKind.String => member.Value.GetString()!,
                _ => member.Value.GetRawText(),
            }));
        }
    }

    [Fact]
    public async Task In_json_lines_numbers_are_numbers_truths_are_truths_and_what_is_missing_is_null()
    {
        var lines = (await TextAsync(ExportFormat.JsonLines, "participants")).Split('\n');

        Assert.Contains("\"duration_s\":754.062,\"excluded\":false,\"exclusion_reason\":null,\"correct_guesses\":2,\"base_usd\":3.00,\"bonus_usd\":0.40,\"d_age\":\"18-29\"", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"condition\":null", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"started_at\":\"2026-03-01T12:00:00.000000Z\"", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_json_lines_the_zip_is_laid_out_like_the_one_of_csv()
    {
        var csv = ExportedFiles.Read(await WriteAsync(new ExportOptions { Identifiers = true }));
        var json = ExportedFiles.Read(await WriteAsync(new ExportOptions { Identifiers = true, Format = ExportFormat.JsonLines }));

        Assert.Equal(csv.Keys.Select(file => file.Replace(".csv", ".jsonl", StringComparison.Ordinal)), json.Keys);
        Assert.Equal(csv["dataset_description.json"], json["dataset_description.json"]);
        Assert.Equal(await TextAsync(ExportFormat.JsonLines, "trials"), json["data/study-sample_table-trials_data.jsonl"]);
        Assert.DoesNotContain("csv", json["README.md"], StringComparison.OrdinalIgnoreCase);
        Assert.All(json.Keys, file => Assert.True(!file.EndsWith(".jsonl", StringComparison.Ordinal) || json["README.md"].Contains($"`{file}`", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_filtered_export_says_in_its_description_and_its_readme_who_is_in_it()
    {
        var files = ExportedFiles.Read(await WriteAsync(new ExportOptions { Filter = Some }));

        const string Sentence = "Only participants with source link or prolific; status completed; exclusions not-excluded.";
        using var description = JsonDocument.Parse(files["dataset_description.json"]);
        Assert.Equal(Sentence, description.RootElement.GetProperty("disambiguatingDescription").GetString());
        Assert.Equal("sample", description.RootElement.GetProperty("isPartOf").GetProperty("identifier").GetString());
        Assert.Contains(Sentence, files["README.md"], StringComparison.Ordinal);
        Assert.Contains("`export --study sample --source link,prolific --status completed --exclusions not-excluded`", files["README.md"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_that_contradict_each_other_are_refused()
    {
        var contradicting = new ExportOptions { Format = ExportFormat.Csv };

        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(contradicting));
    }

    [Fact]
    public async Task The_same_data_and_options_give_the_same_bytes()
    {
        foreach (var options in new[] { new ExportOptions { Filter = Some }, new ExportOptions { Format = ExportFormat.JsonLines }, new ExportOptions { Format = ExportFormat.Csv, Table = "events" } })
            Assert.Equal((await WriteAsync(options)).ToArray(), (await WriteAsync(options with { Filter = options.Filter with { } })).ToArray());
    }

    private static async Task<string> TextAsync(ExportFormat format, string table) => Encoding.UTF8.GetString((await WriteAsync(new ExportOptions { Format = format, Table = table })).ToArray());

    private static async Task<MemoryStream> WriteAsync(ExportOptions options)
    {
        var (definition, bundle) = ("{\"format\":\"made up\"}"u8.ToArray(), "{\"stimuli\":[]}"u8.ToArray());
        var study = new SampleStudy().Build();
        var version = new ExportedVersion(new StudyVersion(study.Version.Study, 1, Sha256Hash.Of(definition), Sha256Hash.Of(bundle)), study.Plan.Definition, definition, bundle);
        var stream = new MemoryStream();
        await ResultExport.WriteAsync(stream, [version], new SampleResults(version.Version), options, default);
        return stream;
    }
}

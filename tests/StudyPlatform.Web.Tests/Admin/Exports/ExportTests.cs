using System.IO.Compression;
using System.Net;
using System.Text.Json;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Analysis.Tables;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Tests.Hosting;

namespace StudyPlatform.Web.Tests.Admin.Exports;

/// <summary>What the dashboard hands out of results, and to whom.</summary>
public sealed class ExportTests(ResultSite results) : IClassFixture<ResultSite>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_analyst_gets_every_table_but_the_platforms_ids_and_a_researcher_those_too()
    {
        using var refused = await ResultSite.ExportAsync(results.Analyst, "default", ("identifiers", "yes"));
        using var refusedTable = await results.Analyst.GetAsync("/admin/studies/default/tables/identifiers.csv");
        var plain = await FilesAsync(results.Analyst);
        var withIds = await FilesAsync(results.Researcher, ("identifiers", "yes"));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (refused.StatusCode, refusedTable.StatusCode));
        Assert.Contains(PsychDsExport.TableFile(ResultSite.Study, "participants"), plain.Keys);
        Assert.DoesNotContain(PsychDsExport.IdentifiersFile, plain.Keys);
        Assert.Equal([PsychDsExport.IdentifiersFile], withIds.Keys.Except(plain.Keys));
        Assert.Contains(ResultSite.PlatformIds[0], withIds[PsychDsExport.IdentifiersFile], StringComparison.Ordinal);
        Assert.Equal(withIds[PsychDsExport.IdentifiersFile], await results.Researcher.Client.GetStringAsync("/admin/studies/default/tables/identifiers.csv", Stop));
    }

    [Theory]
    [InlineData("", ResultSite.People)]
    [InlineData("source=prolific", 3)]
    [InlineData("source=prolific,link", 4)]
    [InlineData("source=prolific&status=completed", 2)]
    [InlineData("status=completed&exclusions=not-excluded", 2)]
    [InlineData("exclusions=excluded", 1)]
    [InlineData("status=under-way,declined", 2)]
    [InlineData("study-version=1", ResultSite.People)]
    [InlineData("source=cloud-research", 0)]
    public async Task The_dashboards_count_for_a_filter_is_that_of_the_export_which_the_analysis_reads(string filter, int people)
    {
        using var folder = new TemporaryFolder();
        var fields = Fields(filter);
        using (var answer = await ResultSite.ExportAsync(results.Analyst, "default", fields))
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            await File.WriteAllBytesAsync(folder["some.zip"], await answer.Content.ReadAsByteArrayAsync(Stop), Stop);
        }

        var data = Assert.IsType<ResultReading.Sound>(ResultReader.Read(folder["some.zip"], Stop)).Data;
        var chosen = Assert.IsType<ExportReading.Sound>(ExportFields.Read(field => fields.Where(given => given.Name == field).Select(given => given.Value), [1])).Options.Filter;
        Assert.Equal(people, data.Participants.Count);
        Assert.Equal(people, await results.Site.Site.Stores.Results.CountAsync(ResultSite.Study, chosen, Stop));
        var table = await results.Analyst.Client.GetStringAsync($"/admin/studies/default/tables/participants.csv?{filter}", Stop);
        Assert.Equal(people, table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1);
    }

    [Fact]
    public async Task The_reports_figures_for_some_sources_are_those_of_the_export_of_those_sources()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["some.zip"], await (await ResultSite.ExportAsync(results.Analyst, "default", ("source", "prolific"))).Content.ReadAsByteArrayAsync(Stop), Stop);
        var data = ((ResultReading.Sound)ResultReader.Read(folder["some.zip"], Stop)).Data;
        var exported = ReportBuilder.Build(data, new ReportOptions());

        var report = ZipText(await results.Analyst.Client.GetByteArrayAsync("/admin/studies/default/report.zip?source=prolific", Stop));

        Assert.Equal(1, exported.Flow.Analysed);
        // Whoever reads the export's own report is told that it is not about everyone.
        Assert.Contains("This is not everyone: the export was filtered. Only participants with source prolific.", Analysis.Html.ReportPage.Write(exported), StringComparison.Ordinal);
        Assert.Contains("dataset_description.json", data.Inputs.Select(input => input.Name));
        foreach (var table in Analysis.Writing.ReportTables.Of(exported, []).Where(table => table.File is not ("flow.csv" or "excluded.csv")))
        {
            using var written = new MemoryStream();
            await table.WriteAsync(written, Stop);
            Assert.Equal(System.Text.Encoding.UTF8.GetString(written.ToArray()), report[table.File]);
        }
    }

    [Theory]
    [InlineData("trials.csv", "text/csv", "study-default-prolific_table-trials_data.csv")]
    [InlineData("events.jsonl", "application/jsonl", "study-default-prolific_table-events_data.jsonl")]
    public async Task A_single_table_comes_under_a_name_that_says_whose_it_is(string file, string type, string name)
    {
        using var answer = await results.Analyst.GetAsync($"/admin/studies/default/tables/{file}?source=prolific");

        Assert.Equal((HttpStatusCode.OK, type, name), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileName));
        var lines = (await answer.Content.ReadAsStringAsync(Stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 5);
        if (file.EndsWith(".jsonl", StringComparison.Ordinal))
            Assert.All(lines, line => Assert.Equal(JsonValueKind.Number, JsonDocument.Parse(line).RootElement.GetProperty("sequence").ValueKind));
    }

    [Fact]
    public async Task As_json_lines_there_is_a_zip_too_and_the_same_answers_give_the_same_bytes()
    {
        using var first = await ResultSite.ExportAsync(results.Analyst, "default", ("format", "json-lines"), ("status", "completed"));
        using var second = await ResultSite.ExportAsync(results.Analyst, "default", ("format", "json-lines"), ("status", "completed"));

        var bytes = await first.Content.ReadAsByteArrayAsync(Stop);
        Assert.Equal(bytes, await second.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal(3, ZipText(bytes)["data/study-default_table-participants_data.jsonl"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal("study-default-completed-json-lines.zip", first.Content.Headers.ContentDisposition!.FileName);
    }

    [Theory]
    [InlineData("carol", "format=xml", "format is &#x27;xml&#x27;, but must be one of psych-ds, csv, json-lines.")]
    [InlineData("chris", "source=amazon", "source is &#x27;amazon&#x27;, but must be one of link, code, prolific")]
    [InlineData("cleo", "study-version=7", "study-version is &#x27;7&#x27;, but must be 1.")]
    [InlineData("cyrus", "format=csv", "As CSV there is one table at a time; choose one of")]
    public async Task What_cannot_be_taken_is_refused_with_a_sentence_and_nothing_is_written_down(string name, string filter, string sentence)
    {
        using var colleague = await Colleague.JoinAsync(results.Site, name, new Grant(AccountRole.Analyst, ResultSite.Study));

        using var answer = await ResultSite.ExportAsync(colleague, "default", Fields(filter));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.DoesNotContain((await results.Site.Site.Stores.Audit.ReadAsync(new AuditFilter { Name = name }, 0, 10, Stop)).Entries, line => line.Action.Action == "results.exported");
        Assert.Contains("script-src 'self'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin/studies/default/tables/trials.csv?status=done", HttpStatusCode.BadRequest)]
    [InlineData("/admin/studies/default/tables/trials.csv?version=1", HttpStatusCode.BadRequest)]
    [InlineData("/admin/studies/default/report?status=completed", HttpStatusCode.BadRequest)]
    [InlineData("/admin/studies/default/tables/trials.xlsx", HttpStatusCode.NotFound)]
    [InlineData("/admin/studies/default/tables/people.csv", HttpStatusCode.NotFound)]
    [InlineData("/admin/studies/default/report?source=amazon", HttpStatusCode.BadRequest)]
    [InlineData("/admin/studies/default/report?rehearsal=maybe", HttpStatusCode.BadRequest)]
    [InlineData("/admin/studies/default/report.zip?plan=0123", HttpStatusCode.BadRequest)]
    [InlineData("/admin/studies/default/report?plan=..%2F..%2Fkeys", HttpStatusCode.BadRequest)]
    public async Task An_address_that_is_wrong_is_answered_in_a_sentence(string address, HttpStatusCode status)
    {
        using var answer = await results.Analyst.GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains("<h1>", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_export_leaves_a_line_that_says_what_was_taken()
    {
        using var colleague = await Colleague.JoinAsync(results.Site, "lina", new Grant(AccountRole.Researcher, ResultSite.Study));

        using var zip = await ResultSite.ExportAsync(colleague, "default", ("identifiers", "yes"), ("source", "prolific"));
        using var table = await colleague.GetAsync("/admin/studies/default/tables/trials.jsonl?exclusions=not-excluded");

        var lines = (await results.Site.Site.Stores.Audit.ReadAsync(new AuditFilter(), 0, 100, Stop)).Entries.Where(line => line.Action.Name == "lina" && line.Action.Action == "results.exported").ToList();
        Assert.Equal(
            ["""{"format":"json-lines","identifiers":false,"table":"trials","exclusions":["not-excluded"]}""", """{"format":"psych-ds","identifiers":true,"source":["prolific"]}"""],
            lines.Select(line => line.Action.Detail));
    }

    [Fact]
    public async Task A_study_that_is_not_there_has_no_results()
    {
        using var owner = await Colleague.JoinAsync(results.Site, "olga", new Grant(AccountRole.Owner, null));

        using var zip = await ResultSite.ExportAsync(owner, "other");
        Assert.Equal(HttpStatusCode.NotFound, zip.StatusCode);
        foreach (var address in new[] { "report", "report.zip", "tables/trials.csv" })
            Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync($"/admin/studies/other/{address}")).StatusCode);
    }

    private static (string Name, string Value)[] Fields(string query) => [.. query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => (field.Split('=')[0], field.Split('=')[1]))];

    private static Dictionary<string, string> ZipText(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        });
    }

    private static async Task<Dictionary<string, string>> FilesAsync(Colleague person, params (string, string)[] fields)
    {
        using var answer = await ResultSite.ExportAsync(person, "default", fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return ZipText(await answer.Content.ReadAsByteArrayAsync(Stop));
    }
}

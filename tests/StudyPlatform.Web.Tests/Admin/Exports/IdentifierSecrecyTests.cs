using System.IO.Compression;
using System.Net;
using System.Text;
using StudyPlatform.Domain.Results;
using StudyPlatform.Web.Tests.Admin;

namespace StudyPlatform.Web.Tests.Admin.Exports;

/// <summary>Nothing that an analyst can get of a study holds an id that a platform gave anyone.</summary>
public sealed class IdentifierSecrecyTests(ResultSite results) : IClassFixture<ResultSite>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Every form of an export that is allowed.</summary>
    public static TheoryData<string> Forms => ["", "format=json-lines", "source=prolific", "exclusions=excluded&format=json-lines", .. Singles.Select(single => $"format={single.Format}&table={single.Table}")];

    /// <summary>Every table in every format.</summary>
    public static TheoryData<string> Files => [.. Singles.Select(single => $"{single.Table}{(single.Format == "csv" ? ".csv" : ".jsonl")}")];

    /// <summary>Every page and file about a study that an analyst may open, by the table of all addresses.</summary>
    public static TheoryData<string> Pages => [.. DashboardLine.All.Where(line => line.Method == "GET" && line.Who.HasFlag(Visitor.Analyst) && line.Pattern.StartsWith("/studies/{study}", StringComparison.Ordinal)
        && line.Pattern.Count(c => c == '{') == 1).Select(line => line.Pattern)];

    private static IEnumerable<(string Format, string Table)> Singles =>
        from table in ResultTables.Names where table != ResultTables.Identifiers.Name from format in new[] { "csv", "json-lines" } select (format, table);

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task An_export_holds_none(string form)
    {
        using var answer = await ResultSite.ExportAsync(results.Analyst, "default", [.. form.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => (field.Split('=')[0], field.Split('=')[1]))]);

        await AssertHoldsNoneAsync(answer);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_table_holds_none(string file)
    {
        using var answer = await results.Analyst.GetAsync($"/admin/studies/default/tables/{file}");

        await AssertHoldsNoneAsync(answer);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_holds_none(string pattern)
    {
        using var answer = await results.Analyst.GetAsync($"/admin{pattern.Replace("{study}", "default", StringComparison.Ordinal)}");

        await AssertHoldsNoneAsync(answer);
    }

    [Fact]
    public async Task What_is_looked_for_is_there_for_whoever_may_see_it()
    {
        var ids = await results.Researcher.Client.GetStringAsync("/admin/studies/default/tables/identifiers.jsonl", Stop);
        using var zip = await ResultSite.ExportAsync(results.Researcher, "default", ("identifiers", "yes"));

        Assert.All(ResultSite.PlatformIds, id => Assert.Contains(id, ids, StringComparison.Ordinal));
        Assert.Equal(ResultSite.PlatformIds, await FoundAsync(zip));
    }

    [Theory]
    [InlineData("identifiers=yes")]
    [InlineData("format=csv&table=identifiers")]
    [InlineData("format=json-lines&table=identifiers")]
    [InlineData("format=json-lines&identifiers=yes")]
    public async Task Whoever_asks_for_them_without_the_right_is_refused(string form)
    {
        using var answer = await ResultSite.ExportAsync(results.Analyst, "default", [.. form.Split('&').Select(field => (field.Split('=')[0], field.Split('=')[1]))]);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(await FoundAsync(answer));
    }

    private static async Task AssertHoldsNoneAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await FoundAsync(answer));
    }

    /// <summary>The ids that stand in an answer, or in a file of the zip that it is.</summary>
    private static async Task<IReadOnlyList<string>> FoundAsync(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);
        Assert.NotEmpty(bytes);
        var texts = new List<string> { Encoding.UTF8.GetString(bytes) };
        if (answer.Content.Headers.ContentType?.MediaType == "application/zip")
        {
            await using var zip = new ZipArchive(new MemoryStream(bytes));
            foreach (var entry in zip.Entries)
            {
                using var reader = new StreamReader(await entry.OpenAsync(Stop));
                texts.Add(await reader.ReadToEndAsync(Stop));
            }
        }

        return [.. ResultSite.PlatformIds.Where(id => texts.Any(text => text.Contains(id, StringComparison.OrdinalIgnoreCase)))];
    }
}

using StudyPlatform.Web.Tests.Hosting;

namespace StudyPlatform.Web.Tests.Commands;

public sealed class HealthCommandTests
{
    [Fact]
    public async Task A_site_that_is_well_is_found_by_the_settings_it_runs_with()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false");

        var asked = await Console.RunAsync("health", $"--urls={site.Site.Address}");
        var inJson = await Console.RunAsync("health", "--json", "--url", $"{site.Site.Address}");
        var live = await Console.RunAsync("health", "--live", "--json", "--Kestrel:Endpoints:Http:Url", $"{site.Site.Address}");

        Assert.Equal((0, ""), (asked.ExitCode, asked.Error));
        Assert.Equal($"The site at {site.Site.Address} is well.", Assert.Single(asked.Lines));
        Assert.True((bool)inJson.Json["healthy"]!);
        Assert.Equal("ok", (string?)inJson.Json["checks"]!["writer"]);
        Assert.Equal($"{site.Site.Address}health/live", (string?)live.Json["url"]);
    }

    [Fact]
    public async Task A_site_that_fails_at_something_is_named_with_it_and_ends_with_1()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false");
        await site.Site.Stores.DisposeAsync();

        var asked = await Console.RunAsync("health", $"--urls={site.Site.Address}");

        Assert.Equal(1, asked.ExitCode);
        Assert.Equal($"The site at {site.Site.Address} fails at: writer; its log says why.", Assert.Single(asked.Lines));
    }

    [Fact]
    public async Task Where_no_site_answers_that_is_said_with_the_address()
    {
        var address = new Uri("http://127.0.0.1:9/");

        var asked = await Console.RunAsync("health", "--url", $"{address}");

        Assert.Equal(1, asked.ExitCode);
        Assert.StartsWith($"error: No site answers at {address}health/ready (", asked.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_program_that_answers_is_not_taken_for_the_site()
    {
        await using var other = await OtherProgram.StartAsync();

        var asked = await Console.RunAsync("health", "--url", $"{other.Address}");

        Assert.Equal(1, asked.ExitCode);
        Assert.Contains("is not a site of this program", asked.Complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("ftp://127.0.0.1")]
    public async Task An_address_that_is_none_is_a_wrong_call(string url)
    {
        var asked = await Console.RunAsync("health", "--url", url);

        Assert.Equal(2, asked.ExitCode);
        Assert.Contains($"--url is '{url}'", asked.Complaint, StringComparison.Ordinal);
    }
}

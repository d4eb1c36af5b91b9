using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace StudyPlatform.Web.Tests.Hosting;

public sealed class LogPrivacyTests
{
    [Theory]
    [InlineData("--Logging:LogLevel:Default=Warning")]
    [InlineData("--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace", "--Logging:LogLevel:Microsoft.AspNetCore.Hosting=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace", "--Logging:LogLevel:StudyPlatform.Requests=Trace", "--Telemetry:Endpoint=http://127.0.0.1:9", "--Telemetry:TracePercent=100")]
    public async Task A_whole_participation_leaves_neither_its_code_nor_what_the_link_says_nor_an_answer_in_the_log(params string[] levels)
    {
        await using var site = await ProlificSite.StartAsync(levels);
        using var log = new KeptLog();
        site.Site.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);

        var walker = await Walker.ConsentAsync(site, ProlificSite.Link);
        await walker.FinishAsync();
        using var refused = await site.Client.PostAsync(walker.Path, new StringContent("not a form"), TestContext.Current.CancellationToken);

        Assert.DoesNotContain(log.Lines, line => line.Contains(walker.Path["/p/".Length..], StringComparison.Ordinal));
        Assert.All(
            new[] { "secretvalue", ProlificSite.Person, ProlificSite.Session, "0123456789abcdef01234567" },
            secret => Assert.DoesNotContain(log.Lines, line => line.Contains(secret, StringComparison.Ordinal)));
        Assert.DoesNotContain(log.Lines, line => line.Contains("Nothing to add", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_log_that_is_looked_at_does_get_lines()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false", "--Logging:LogLevel:Default=Trace");
        using var log = new KeptLog();
        site.Site.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);

        site.Site.Services.GetRequiredService<ILogger<LogPrivacyTests>>().LogTrace("A line of our own.");
        site.Site.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Microsoft.AspNetCore.Anything").LogInformation("A line of the framework's.");
        site.Site.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Microsoft.AspNetCore.Anything").LogWarning("A warning of the framework's.");

        Assert.Contains("A line of our own.", log.Lines);
        Assert.DoesNotContain("A line of the framework's.", log.Lines);
        Assert.Contains("A warning of the framework's.", log.Lines);
    }

    [Fact]
    public async Task A_page_with_a_form_leaves_no_line_in_the_log()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false");
        using var log = new KeptLog();
        site.Site.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);

        var page = await site.Client.GetStringAsync("/admin/account/sign-in", TestContext.Current.CancellationToken);

        Assert.Contains("__RequestVerificationToken", page, StringComparison.Ordinal);
        Assert.DoesNotContain(log.Lines, line => line.Contains("Cache-Control", StringComparison.Ordinal));
    }
}

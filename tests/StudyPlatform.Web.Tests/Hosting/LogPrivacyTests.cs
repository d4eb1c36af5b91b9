using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace StudyPlatform.Web.Tests.Hosting;

public sealed class LogPrivacyTests
{
    [Theory]
    [InlineData("--Logging:LogLevel:Default=Warning")]
    [InlineData("--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace", "--Logging:LogLevel:Microsoft.AspNetCore.Hosting=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace")]
    public async Task A_whole_participation_leaves_neither_its_code_nor_what_the_link_says_in_the_log(params string[] levels)
    {
        await using var site = await TestSite.StartAsync(levels);
        using var log = new KeptLog();
        site.Site.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);

        var walker = await Walker.ConsentAsync(site, "/s/default?secretquery=secretvalue");
        await walker.FinishAsync();
        using var refused = await site.Client.PostAsync(walker.Path, new StringContent("not a form"), TestContext.Current.CancellationToken);

        Assert.DoesNotContain(log.Lines, line => line.Contains(walker.Path["/p/".Length..], StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("secretvalue", StringComparison.Ordinal));
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

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IEnumerable<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            _lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}

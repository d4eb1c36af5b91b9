using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using StudyPlatform.Web.Admin.Monitoring;
using StudyPlatform.Web.Tests.Hosting;

namespace StudyPlatform.Web.Tests.Admin.Monitoring;

public sealed class ServerPulseTests : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();

    public void Dispose() => _services.Dispose();

    [Fact]
    public void The_time_of_19_in_20_is_right_to_a_tenth_and_never_too_short()
    {
        using var pulse = Pulse();
        for (var i = 1; i <= 200; i++)
            pulse.Count(seconds: i / 1000.0, failed: i == 7);

        var reading = pulse.Read(storeAnswers: true);

        Assert.Equal((200, 1), (reading.Requests, reading.Failures));
        Assert.InRange(reading.NinetyFifth!.Value.TotalMilliseconds, 190, 209);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e9)]
    public void A_time_beyond_the_scale_stands_at_its_end(double seconds)
    {
        using var pulse = Pulse();

        pulse.Count(seconds, failed: false);

        Assert.InRange(pulse.Read(storeAnswers: true).NinetyFifth!.Value.TotalSeconds, 0.001, 70);
    }

    [Fact]
    public void What_was_more_than_five_minutes_ago_is_forgotten()
    {
        using var pulse = Pulse();
        pulse.Count(0.1, failed: true);
        _clock.Advance(TimeSpan.FromMinutes(4));
        pulse.Count(0.1, failed: false);
        var within = pulse.Read(storeAnswers: true);
        _clock.Advance(TimeSpan.FromMinutes(2));

        var later = pulse.Read(storeAnswers: true);

        Assert.Equal((2, 1), (within.Requests, within.Failures));
        Assert.Equal((1, 0), (later.Requests, later.Failures));
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Null(pulse.Read(storeAnswers: true).NinetyFifth);
    }

    [Fact]
    public async Task A_site_counts_the_requests_of_its_own_participants_and_no_others()
    {
        await using var site = await TestSite.StartAsync();
        await using var another = await TestSite.StartAsync();
        var pulse = site.Site.Services.GetRequiredService<ServerPulse>();
        foreach (var path in (string[])["/s/default", "/s/default", "/health/live", "/admin/account/sign-in", "/assets/participate.css"])
            (await site.Client.GetAsync(path, TestContext.Current.CancellationToken)).Dispose();
        (await another.Client.GetAsync("/s/default", TestContext.Current.CancellationToken)).Dispose();

        // A request is counted just after it was answered.
        for (var i = 0; i < 100 && pulse.Read(storeAnswers: true).Requests < 2; i++)
            await Task.Delay(20, TestContext.Current.CancellationToken);

        var reading = pulse.Read(storeAnswers: true);
        Assert.Equal((2, 0), (reading.Requests, reading.Failures));
        Assert.True(reading.NinetyFifth > TimeSpan.Zero);
    }

    private ServerPulse Pulse() => new(_clock, _services.GetRequiredService<IMeterFactory>());
}

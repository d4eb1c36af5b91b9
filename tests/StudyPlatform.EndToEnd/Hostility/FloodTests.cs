using System.Collections.Concurrent;
using StudyPlatform.Simulation.Http;

namespace StudyPlatform.EndToEnd.Hostility;

/// <summary>Far more requests from one address than people send.</summary>
public sealed class FloodTests(HostileSite site) : IClassFixture<HostileSite>
{
    [Fact]
    public async Task Someone_who_sends_ten_thousand_requests_is_held_back_and_the_site_stays_up()
    {
        var statuses = new ConcurrentBag<int>();
        await Parallel.ForEachAsync(Enumerable.Range(0, 20), TestContext.Current.CancellationToken, async (_, cancellation) =>
        {
            using var connection = new HttpConnection(site.Server.Address);
            for (var request = 0; request < 500; request++)
                statuses.Add((await connection.GetAsync($"/s/{HostileSite.Study}", cancellation)).Status);
        });

        Assert.Equal(10_000, statuses.Count);
        Assert.All(statuses, status => Assert.Contains(status, new[] { 200, 429 }));
        Assert.Contains(429, statuses);
        Assert.Contains(200, statuses);
        Assert.False(site.Server.Process.HasExited);
        var refused = await site.Connection.GetAsync($"/s/{HostileSite.Study}", TestContext.Current.CancellationToken);
        Assert.True(refused.Status == 200 || refused.Header("Retry-After") is not null, "429 does not say when to come back");
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        Assert.Equal(200, (await site.Connection.GetAsync($"/s/{HostileSite.Study}", TestContext.Current.CancellationToken)).Status);
        Assert.Empty((await site.ExportAsync()).Participants.Rows);
    }
}

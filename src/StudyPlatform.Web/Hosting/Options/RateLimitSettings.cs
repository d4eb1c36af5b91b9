namespace StudyPlatform.Web.Hosting.Options;

/// <summary>
/// Section <c>RateLimits</c>: token buckets, one for each address (for IPv6 the /64 network) and one for each participant
/// code. A participation is about 80 requests in ten minutes, images included, so that the defaults let several hundred
/// people begin at the same moment behind one address, and thousands work there.
/// </summary>
internal sealed record RateLimitSettings
{
    [Setting("Requests from one address at once", Least = 1, Most = 1_000_000_000)]
    public int AddressBurst { get; init; } = 4000;

    [Setting("Requests a second from one address in the long run", Least = 1, Most = 1_000_000_000)]
    public int AddressPerSecond { get; init; } = 400;

    [Setting("Forms about accounts (signing in, one-time links) from one address at once", Least = 1, Most = 1_000_000_000)]
    public int AccountBurst { get; init; } = 60;

    [Setting("Forms about accounts from one address a second in the long run", Least = 1, Most = 1_000_000_000)]
    public int AccountPerSecond { get; init; } = 1;

    [Setting("Requests to one participant's own address at once", Least = 1, Most = 1_000_000_000)]
    public int ParticipantBurst { get; init; } = 120;

    [Setting("Requests a second to one participant's own address in the long run", Least = 1, Most = 1_000_000_000)]
    public int ParticipantPerSecond { get; init; } = 10;
}

namespace StudyPlatform.Web.Hosting.Options;

/// <summary>Section <c>Server</c>: how much one caller may ask of the server.</summary>
internal sealed record ServerOptions
{
    [Setting("Largest body of a request, in KiB; a longer one is refused with 413", Least = 8, Most = 1024)]
    public int MaxBodyKilobytes { get; init; } = 64;

    [Setting("Largest headers of a request together, in KiB; longer ones are refused with 431", Least = 4, Most = 128)]
    public int MaxHeaderKilobytes { get; init; } = 16;

    [Setting("Seconds within which a request's headers have to arrive", Least = 1, Most = 120)]
    public int HeaderTimeoutSeconds { get; init; } = 15;

    [Setting("Seconds for which an idle connection is kept", Least = 1, Most = 3600)]
    public int KeepAliveSeconds { get; init; } = 120;

    [Setting("Connections at once; more are closed at the door", Least = 10, Most = 1_000_000)]
    public int MaxConnections { get; init; } = 10_000;

    [Setting("Seconds that requests under way and the writer have to finish when the server is stopped", Least = 1, Most = 600)]
    public int ShutdownSeconds { get; init; } = 30;
}

using System.Security.Cryptography;

namespace StudyPlatform.TestSites.Servers;

/// <summary>A throw-away PostgreSQL server on a loopback port, with its data in a temporary folder and its default durability.</summary>
public sealed class PostgresCluster : IDisposable
{
    private const string User = "postgres";

    private readonly TemporaryFolder _folder;
    private readonly OwnProcess _server;

    private PostgresCluster(TemporaryFolder folder, OwnProcess server, string connection)
    {
        _folder = folder;
        _server = server;
        Connection = connection;
    }

    /// <summary>For Npgsql.</summary>
    public string Connection { get; }

    /// <summary>Makes and starts a cluster.</summary>
    /// <exception cref="IOException">PostgreSQL 15 is not installed, or did not start.</exception>
    public static async Task<PostgresCluster> StartAsync(CancellationToken cancellationToken)
    {
        const string programs = "/usr/lib/postgresql/15/bin";
        if (!Directory.Exists(programs))
            throw new IOException("PostgreSQL 15 is missing: install the package postgresql-15.");
        var folder = new TemporaryFolder();
        var password = RandomNumberGenerator.GetHexString(32);
        await File.WriteAllTextAsync(folder.At("password"), password, cancellationToken);
        await Unprivileged.OwnAsync(User, folder.Path);
        var (file, arguments) = Unprivileged.As(
            User, $"{programs}/initdb", "-D", folder.At("data"), "-U", User, "-E", "UTF8", "--locale=C", "--auth=scram-sha-256", "--pwfile", folder.At("password"), "--no-sync");
        await OwnProcess.RunAsync(file, arguments, folder: folder.Path);

        var port = FreePort.Find().Port;
        (file, arguments) = Unprivileged.As(
            User, $"{programs}/postgres", "-D", folder.At("data"), "-p", $"{port}", "-k", folder.Path, "-c", "listen_addresses=127.0.0.1", "-c", "max_connections=200");
        var server = OwnProcess.Start(file, arguments, folder: folder.Path);
        while (!server.Output.Contains("ready to accept connections", StringComparison.Ordinal))
        {
            if (server.HasExited)
                throw new IOException($"PostgreSQL did not start: {server.Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }

        return new PostgresCluster(folder, server, $"Host=127.0.0.1;Port={port};Username={User};Password={password};Database={User}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }
}

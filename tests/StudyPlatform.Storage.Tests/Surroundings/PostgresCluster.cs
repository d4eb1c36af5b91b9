using System.Diagnostics;
using Npgsql;

[assembly: AssemblyFixture(typeof(StudyPlatform.Storage.Tests.Surroundings.PostgresCluster))]

namespace StudyPlatform.Storage.Tests.Surroundings;

/// <summary>
/// A PostgreSQL server of the tests' own, in a temporary folder, reached by a socket there, with durability on as in
/// earnest; started when the first test needs it, and removed with the last.
/// </summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private const string User = "studyplatform";

    private readonly SemaphoreSlim _gate = new(1);
    private string? _folder;
    private int _databases;

    /// <summary>Makes an empty database.</summary>
    /// <returns>How it is reached.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        await _gate.WaitAsync();
        try
        {
            _folder ??= await StartAsync();
        }
        finally
        {
            _gate.Release();
        }

        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        return ConnectionString(name);
    }

    public async Task DropDatabaseAsync(string connectionString) =>
        await ExecuteAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");

    public async ValueTask DisposeAsync()
    {
        if (_folder is null)
            return;
        await RunAsync("pg_ctl", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "-w", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<string> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("pg-").FullName;
        if (Environment.IsPrivilegedProcess)
            await RunAsPlainAsync("chown", "postgres", folder);
        var data = Path.Combine(folder, "data");
        await RunAsync("initdb", "-D", data, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        await RunAsync(
            "pg_ctl", "-D", data, "-l", Path.Combine(folder, "log"), "-w", "-o", $"-c listen_addresses= -c unix_socket_directories={folder} -c max_connections=200 -c fsync=on", "start");
        return folder;
    }

    private string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder { Host = _folder, Database = database, Username = User, Pooling = true, MaxPoolSize = 40 }.ConnectionString;

    private async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString("postgres"));
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    // PostgreSQL does not run as root.
    private static Task RunAsync(string program, params string[] arguments)
    {
        var path = Find(program);
        return Environment.IsPrivilegedProcess
            ? RunAsPlainAsync("runuser", ["-u", "postgres", "--", path, .. arguments])
            : RunAsPlainAsync(path, arguments);
    }

    private static string Find(string program)
    {
        var folder = new[] { "/usr/lib/postgresql/15/bin", "/usr/lib/postgresql/16/bin", "/usr/lib/postgresql/17/bin" }
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, program)));
        Assert.True(folder is not null, "PostgreSQL is missing: install Debian's package postgresql, as tests/run.sh does.");
        return Path.Combine(folder!, program);
    }

    private static async Task RunAsPlainAsync(string program, params string[] arguments)
    {
        // Output goes nowhere: a server that was started would keep a pipe open.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/tmp" };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec \"$@\" >/dev/null 2>&1 </dev/null");
        start.ArgumentList.Add("sh");
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace StudyPlatform.TestSites.Servers;

/// <summary>A program started for a test or measurement; it ends when this is disposed of.</summary>
public sealed class OwnProcess : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private OwnProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>What it wrote so far, both streams together, its last thousand lines.</summary>
    public string Output => string.Join('\n', _lines);

    /// <summary>The most memory it ever had in RAM, in bytes; of Linux's own account (VmHWM).</summary>
    public long PeakMemory => Status("VmHWM:");

    /// <summary>The processor time it used so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a program.</summary>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Variables besides those of this process.</param>
    /// <param name="folder">Where it runs; null for this process's own folder.</param>
    public static OwnProcess Start(string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "",
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
            start.Environment[name] = value;
        return new OwnProcess(Process.Start(start) ?? throw new IOException($"{file} did not start."));
    }

    /// <summary>Starts a program and waits for its end.</summary>
    /// <returns>What it wrote.</returns>
    /// <exception cref="IOException">It ended with another exit code than 0; the message has what it wrote.</exception>
    public static async Task<string> RunAsync(
        string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        using var process = Start(file, arguments, environment, folder);
        await process._process.WaitForExitAsync();
        return process._process.ExitCode == 0
            ? process.Output
            : throw new IOException($"{file} ended with exit code {process._process.ExitCode}: {process.Output}");
    }

    /// <summary>Ends it without warning (SIGKILL), as a power cut does, and waits until it is gone.</summary>
    public void Kill()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        _lines.Enqueue(line);
        if (_lines.Count > 1000)
            _lines.TryDequeue(out _);
    }

    private long Status(string key)
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith(key, StringComparison.Ordinal));
        return long.Parse(new string([.. line.Where(char.IsAsciiDigit)]), CultureInfo.InvariantCulture) * 1024;
    }
}

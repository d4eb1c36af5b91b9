using System.Diagnostics;
using System.Globalization;

namespace StudyPlatform.Benchmarks.Statistics;

/// <summary>What a program took that ran to its end.</summary>
/// <param name="Seconds">From its start to its end, by the wall's clock.</param>
/// <param name="PeakBytes">The most memory it ever had in RAM (Linux's VmHWM, looked at every few milliseconds).</param>
/// <param name="Output">What it wrote to standard output.</param>
internal sealed record MeasuredProcess(double Seconds, long PeakBytes, string Output)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="IOException">It failed; the message has what it wrote.</exception>
    public static async Task<MeasuredProcess> RunAsync(string file, params IEnumerable<string> arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new IOException($"{file} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        var end = process.WaitForExitAsync();
        while (!end.IsCompleted)
        {
            peak = Math.Max(peak, Peak(process.Id));
            await Task.WhenAny(end, Task.Delay(Glance));
        }

        var seconds = watch.Elapsed.TotalSeconds;
        return process.ExitCode == 0
            ? new MeasuredProcess(seconds, peak, await output)
            : throw new IOException($"{file} ended with exit code {process.ExitCode}: {await output}{await errors}");
    }

    /// <summary>0 once the process is gone.</summary>
    private static long Peak(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(new string([.. line.Where(char.IsAsciiDigit)]), CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}

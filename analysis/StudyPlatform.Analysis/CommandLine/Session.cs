using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.CommandLine;

/// <summary>One run of a command: what it answers, what it warns of, how it ends.</summary>
internal sealed class Session(Surroundings surroundings, bool json, bool verbose, string command)
{
    /// <summary>The command line, as it can be given again.</summary>
    public string Command => command;

    /// <summary>Time.</summary>
    public TimeProvider Clock => surroundings.Clock;

    /// <summary>Set by Ctrl+C and SIGTERM.</summary>
    public CancellationToken Cancellation => surroundings.Cancellation;

    /// <summary>Runs a command's work and turns however it ends into an exit code.</summary>
    public async Task<int> RunAsync(Func<Session, Task> work)
    {
        try
        {
            await work(this).ConfigureAwait(false);
            return ExitCode.Done;
        }
        catch (WrongCallException refusal)
        {
            return Error(refusal.Message, ExitCode.WrongCall);
        }
        catch (FailedException failure)
        {
            return Error(failure.Message, ExitCode.Failed);
        }
        catch (RefusedException refusal)
        {
            return Error(refusal.Reason.Sentence, ExitCode.Failed);
        }
        catch (OperationCanceledException) when (Cancellation.IsCancellationRequested)
        {
            return Error("interrupted; nothing was written.", ExitCode.Interrupted);
        }
#pragma warning disable CA1031 // The edge of the program: whatever comes here has to end in a sentence.
        catch (Exception unexpected)
#pragma warning restore CA1031
        {
            if (verbose)
                surroundings.Error.WriteLine(unexpected);
            var what = unexpected.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
            return Error(
                unexpected is IOException or UnauthorizedAccessException
                    ? $"{what}; make the file or folder readable or writable, and call again."
                    : $"{what} ({unexpected.GetType().Name}, not foreseen); run it again with --verbose to see where.",
                ExitCode.Failed);
        }
    }

    /// <summary>Something the user should know, on standard error.</summary>
    public void Warn(string sentence) => surroundings.Error.WriteLine($"warning: {sentence}");

    /// <summary>A line on standard error, as it is.</summary>
    public void Say(string line) => surroundings.Error.WriteLine(line);

    /// <summary>The answer: JSON with <c>--json</c>, otherwise as text.</summary>
    /// <param name="write">Writes one JSON value. Numbers are written so that they read back as the same double.</param>
    /// <param name="text">Writes for people.</param>
    public void Answer(Action<Utf8JsonWriter> write, Action<TextWriter> text)
    {
        if (!json)
        {
            text(surroundings.Out);
            return;
        }

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(writer);
        surroundings.Out.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private int Error(string sentence, int code)
    {
        surroundings.Error.WriteLine($"error: {sentence}");
        return code;
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;
using StudyPlatform.Explain;
using StudyPlatform.Pipeline.CommandLine;
using StudyPlatform.Pipeline.Reporting;

namespace StudyPlatform.Pipeline;

/// <summary>One run of a command: what it shows, what it warns of, what it answers, how it ends.</summary>
internal sealed class Session
{
    private readonly Surroundings _surroundings;
    private readonly CommonValues _common;
    private readonly IAnsiConsole _error;
    private readonly List<string> _warnings = [];
    private int _exitCode = ExitCode.Done;

    private Session(Surroundings surroundings, CommonValues common, string command)
    {
        Command = command;
        _surroundings = surroundings;
        _common = common;
        _error = Consoles.On(surroundings.Error, surroundings.ErrorIsTerminal);
    }

    /// <summary>The command line, as it can be given again.</summary>
    public string Command { get; }

    /// <summary>Time.</summary>
    public TimeProvider Clock => _surroundings.Clock;

    /// <summary>Set by Ctrl+C and SIGTERM.</summary>
    public CancellationToken Cancellation => _surroundings.Cancellation;

    /// <summary>What was warned of so far.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Runs a command's work and turns however it ends into an exit code.</summary>
    public static int Run(Surroundings surroundings, CommonValues common, string command, Action<Session> work)
    {
        var session = new Session(surroundings, common, command);
        var code = session.Guard(work);
        if (session._warnings.Count > 0 && code != ExitCode.WrongCall)
        {
            foreach (var warning in session._warnings.Distinct(StringComparer.Ordinal))
                session.WriteWarning(warning);
        }

        return code;
    }

    /// <summary>Shows progress while work goes on.</summary>
    public T Watch<T>(Func<IProgressDisplay, T> work)
    {
        var mode = _common.Progress == ProgressMode.Auto
            ? _surroundings.ErrorIsTerminal ? ProgressMode.Bar : ProgressMode.Lines
            : _common.Progress;
        return ProgressDisplays.Run(mode, _error, _surroundings.Error, Clock, work);
    }

    /// <summary>A sentence worth a line.</summary>
    public void Said(string sentence)
    {
        if (_common.Progress != ProgressMode.None)
            _error.WriteLine(sentence);
    }

    /// <summary>A line that stands on standard error however progress is shown.</summary>
    public void Noted(string line) => _error.WriteLine(line);

    /// <summary>Something is wrong that the user should see now, and again at the end.</summary>
    public void Warned(string sentence)
    {
        _warnings.Add(sentence);
        WriteWarning(sentence);
    }

    /// <summary>The answer: JSON with --json, otherwise as <paramref name="write"/> puts it on standard output.</summary>
    public void Answer(JsonObject json, Action<IAnsiConsole> write)
    {
        if (!_common.Json)
        {
            write(Consoles.On(_surroundings.Out, _surroundings.OutIsTerminal));
            return;
        }

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            json.WriteTo(writer);
        _surroundings.Out.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    /// <summary>The answer is given, and it is a bad one.</summary>
    public void Fail() => _exitCode = ExitCode.Failed;

    private int Guard(Action<Session> work)
    {
        try
        {
            work(this);
            return _exitCode;
        }
        catch (WrongCallException refusal)
        {
            return Error(refusal.Message, ExitCode.WrongCall);
        }
        catch (PipelineException failure)
        {
            return Error(failure.Message, ExitCode.Failed);
        }
        catch (OperationCanceledException) when (Cancellation.IsCancellationRequested)
        {
            return Error("interrupted; what is done is kept, and the same command again goes on.", ExitCode.Interrupted);
        }
#pragma warning disable CA1031 // The edge of the program: whatever comes here has to end in a sentence.
        catch (Exception unexpected)
#pragma warning restore CA1031
        {
            if (_common.Verbose)
                _surroundings.Error.WriteLine(unexpected);
            var what = unexpected.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
            return Error($"{what} ({unexpected.GetType().Name}, not foreseen); run it again with --verbose to see where.", ExitCode.Failed);
        }
    }

    private int Error(string sentence, int code)
    {
        if (_surroundings.ErrorIsTerminal)
            _error.MarkupLineInterpolated($"[red bold]error:[/] {sentence}");
        else
            _surroundings.Error.WriteLine($"error: {sentence}");
        return code;
    }

    private void WriteWarning(string sentence)
    {
        if (_surroundings.ErrorIsTerminal)
            _error.MarkupLineInterpolated($"[red bold]warning: {sentence}[/]");
        else
            _surroundings.Error.WriteLine($"warning: {sentence}");
    }
}

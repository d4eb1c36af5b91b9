using System.Diagnostics;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Payments.Files;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Domain.Tests.Bundles;

namespace StudyPlatform.Domain.Tests.Payments;

/// <summary>The script itself is run, with a program called <c>aws</c> that writes down what it is asked and remembers whom it paid.</summary>
public sealed class BonusScriptTests : IDisposable
{
    private const string Aws =
        """
        #!/usr/bin/env bash
        printf '%s\n' "$*" >> "$HERE/calls"
        for ((i = 1; i <= $#; i++)); do
          case ${!i} in
            --assignment-id) j=$((i + 1)); assignment=${!j} ;;
            --reason) j=$((i + 1)); reason=${!j} ;;
          esac
        done
        if [[ $2 == list-bonus-payments ]]; then
          cat "$HERE/paid-$assignment" 2>/dev/null || true
        elif [[ -e "$HERE/broken-$assignment" ]]; then
          exit 1
        else
          printf '%s\n' "$reason" >> "$HERE/paid-$assignment"
        fi
        """;

    private readonly TemporaryFolder _folder = new();

    public BonusScriptTests()
    {
        File.WriteAllText(InFolder("aws"), Aws.ReplaceLineEndings("\n") + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(InFolder("aws"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Running_it_twice_pays_once()
    {
        PaymentFileLine[] lines = [PaymentFilesTests.Line(Platform.MechanicalTurk, "A1", 0.60m), PaymentFilesTests.Line(Platform.MechanicalTurk, "A2", 0.20m)];
        Write(Platform.MechanicalTurk, lines);

        var first = await RunAsync();
        var second = await RunAsync();

        Assert.Equal((0, "sent: 2, paid before: 0, failed: 0"), first);
        Assert.Equal((0, "sent: 0, paid before: 2, failed: 0"), second);
        Assert.Equal(
            lines.Select(line =>
                $"mturk send-bonus --region us-east-1 --worker-id {line.Identity!.Person} --assignment-id {line.Identity.Session} --bonus-amount {line.Amount} --reason Bonus for right guesses in study animals (bonus-{line.Participant}) --unique-request-token bonus-{line.Participant}"),
            Sent());
    }

    [Fact]
    public async Task One_bonus_that_fails_holds_no_other_up_and_is_tried_again_by_the_next_run()
    {
        Write(Platform.MechanicalTurk, [PaymentFilesTests.Line(Platform.MechanicalTurk, "A1", 0.60m), PaymentFilesTests.Line(Platform.MechanicalTurk, "A2", 0.20m)]);
        await File.WriteAllTextAsync(InFolder("broken-SA1"), "");

        var first = await RunAsync();
        File.Delete(InFolder("broken-SA1"));
        var second = await RunAsync();

        Assert.Equal((1, "sent: 1, paid before: 0, failed: 1"), first);
        Assert.Equal((0, "sent: 1, paid before: 1, failed: 0"), second);
    }

    [Fact]
    public async Task Sandbox_bonuses_go_to_the_sandbox_and_others_do_not()
    {
        const string Endpoint = "--endpoint-url https://mturk-requester-sandbox.us-east-1.amazonaws.com";
        Write(Platform.MechanicalTurkSandbox, [PaymentFilesTests.Line(Platform.MechanicalTurkSandbox, "A1", 0.60m)]);

        await RunAsync();

        var calls = await File.ReadAllLinesAsync(InFolder("calls"));
        Assert.Equal(2, calls.Length);
        Assert.All(calls, call => Assert.Contains(Endpoint, call, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("it's")]
    [InlineData("$(touch hacked) `touch hacked` \"x\" \\ ; & | > * ? ~ ! #")]
    [InlineData("two\nlines")]
    [InlineData("''")]
    public async Task A_quoted_text_reaches_the_program_as_it_is(string text)
    {
        await File.WriteAllTextAsync(InFolder("script"), $"printf %s {ShellText.Quote(text)}");

        var (_, output) = await RunAsync();

        Assert.Equal(text, output);
        Assert.False(File.Exists(InFolder("hacked")));
    }

    private string InFolder(string name) => Path.Combine(_folder.Path, name);

    private string[] Sent() => [.. File.ReadLines(InFolder("calls")).Where(call => call.StartsWith("mturk send-bonus", StringComparison.Ordinal))];

    private void Write(Platform platform, IReadOnlyList<PaymentFileLine> lines) => File.WriteAllBytes(
        InFolder("script"), PaymentFiles.Write(new StudyId("animals"), new PaymentGroup(platform, PaymentKind.Bonus, "USD"), BatchId.Draw(), lines).Bytes.ToArray());

    private async Task<(int Code, string Output)> RunAsync()
    {
        var start = new ProcessStartInfo("bash", [InFolder("script")]) { WorkingDirectory = _folder.Path, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = _folder.Path + ":" + Environment.GetEnvironmentVariable("PATH");
        start.Environment["HERE"] = _folder.Path;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output.TrimEnd());
    }
}

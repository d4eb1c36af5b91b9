using System.Diagnostics;
using System.Globalization;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Crash;

public sealed class CrashTests
{
    [Fact]
    public async Task Whatever_was_acknowledged_before_the_process_was_killed_is_there_and_people_go_on_from_there()
    {
        var folder = Directory.CreateTempSubdirectory("crash-");
        Dictionary<string, int> acknowledged = new(StringComparer.Ordinal);

        // Another moment each time, over one file: the later ones also open what the earlier ones left.
        foreach (var answers in (int[])[40, 300, 1111, 57, 2000])
            await WriteUntilKilledAsync(folder.FullName, answers, acknowledged);

        await using (var storage = new StudyStorage(new StorageOptions { DataFolder = folder.FullName }, TimeProvider.System))
        {
            await storage.MigrateAsync(default);
            foreach (var (code, step) in acknowledged)
            {
                var stored = await storage.Participations.FindAsync(new ParticipantCode(code), default);
                Assert.True(stored!.Participation!.StepIndex >= step, $"{code} was told that step {step} is reached, and stands at {stored.Participation.StepIndex}.");
            }

            Assert.Empty((await storage.VerifyAsync(default)).Faults);
            var study = CrashingWriter.Sample.Build();
            var open = (await storage.Participations.FindAsync(new ParticipantCode(acknowledged.Last(pair => pair.Value < study.Plan.Path.Count).Key), default))!;
            if (open.Participation!.IsOpen)
                Assert.IsType<SubmitOutcome.Accepted>(await storage.Participations.ApplyAsync(study, open.Code, SampleStudy.Answer(study, open.Participation), default));
        }

        folder.Delete(recursive: true);
    }

    private static async Task WriteUntilKilledAsync(string folder, int answers, Dictionary<string, int> acknowledged)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(CrashTests).Assembly.Location);
        start.ArgumentList.Add(CrashingWriter.Argument);
        start.ArgumentList.Add(folder);
        using var process = Process.Start(start)!;
        for (var line = 1; await process.StandardOutput.ReadLineAsync() is { } text; line++)
        {
            if (line == answers)
                process.Kill();
            // The kill may cut the last line off.
            if (text.Split(' ') is [{ Length: ParticipantCode.Length } code, var step] && int.TryParse(step, CultureInfo.InvariantCulture, out var index))
                acknowledged[code] = Math.Max(index, acknowledged.GetValueOrDefault(code));
        }

        await process.WaitForExitAsync();
        Assert.NotEqual(0, process.ExitCode);
        Assert.True(acknowledged.Count > 0);
    }
}

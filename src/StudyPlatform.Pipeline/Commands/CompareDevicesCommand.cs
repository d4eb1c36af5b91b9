using System.Text.Json.Nodes;
using Spectre.Console;
using StudyPlatform.Explain.Attribution.Settings;
using StudyPlatform.Explain.Explaining;
using StudyPlatform.Explain.Models;
using StudyPlatform.Pipeline.CommandLine;
using StudyPlatform.Pipeline.Reporting;

namespace StudyPlatform.Pipeline.Commands;

/// <summary><c>compare-devices</c>: whether two devices predict and explain alike.</summary>
internal static class CompareDevicesCommand
{
    public static System.CommandLine.Command Create(Surroundings surroundings)
    {
        var command = new PipelineCommand(
            "compare-devices",
            "Predicts and explains the same test images on two devices; exit code 1 unless all predictions are equal and all maps correlate by at least 0.99.",
            "compare-devices --run run --data data --devices cpu,cuda",
            "compare-devices --run run --data data --devices cuda:0,cuda:1 --stimuli 100");
        var run = Options.Required("--run", "FOLDER", "The folder of a finished training.");
        var data = Options.Required("--data", "FOLDER", "The data set it was trained on.");
        var devices = Options.Text("--devices", "A,B", "cpu,cuda", "The two devices.");
        var stimuli = Options.Number("--stimuli", 10, "How many test images are compared.");
        var batch = Options.Number("--batch-size", 16, "Images a pass through the network.");
        foreach (var option in new System.CommandLine.Option[] { run, data, devices, stimuli, batch })
            command.Options.Add(option);
        return command.Does(surroundings, (parsed, session) =>
        {
            var names = parsed.GetRequiredValue(devices).Split(',', StringSplitOptions.TrimEntries);
            if (names.Length != 2)
                throw new WrongCallException($"--devices is {parsed.GetValue(devices)}, but must name two devices, such as cpu,cuda.");
            var parts = Call.Check(() => (First: TorchDevice.Parse(names[0]), Second: TorchDevice.Parse(names[1])));
            var count = parsed.GetValue(stimuli);
            var comparison = new DeviceComparison(
                parsed.GetRequiredValue(run), parsed.GetRequiredValue(data), parts.First, parts.Second, count, parsed.GetValue(batch), MethodSettings.None);
            var found = session.Watch(display => comparison.Execute(new Countdown(display, session.Clock, "comparing images", count), session.Cancellation));
            session.Answer(Json(found), console =>
            {
                console.WriteLine(FormattableString.Invariant($"{found.EqualPredictions} of {found.Stimuli} predictions are equal; probabilities differ by at most {found.LargestProbabilityDifference:0.0e+0}."));
                foreach (var map in found.Maps)
                    console.WriteLine(FormattableString.Invariant($"{map.Method}: correlation {map.Mean:0.00000} on average, {map.Lowest:0.00000} at worst"));
            });
            if (!found.Holds)
                session.Fail();
        });
    }

    private static JsonObject Json(DeviceAgreement found) => new()
    {
        ["stimuli"] = found.Stimuli,
        ["equalPredictions"] = found.EqualPredictions,
        ["largestProbabilityDifference"] = found.LargestProbabilityDifference,
        ["maps"] = new JsonArray([.. found.Maps.Select(map => (JsonNode)new JsonObject
        {
            ["method"] = map.Method,
            ["mean"] = map.Mean,
            ["lowest"] = map.Lowest,
        })]),
        ["holds"] = found.Holds,
    };
}

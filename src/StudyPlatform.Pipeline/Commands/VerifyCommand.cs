using System.CommandLine;
using System.Text.Json.Nodes;
using Spectre.Console;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Explain;
using StudyPlatform.Pipeline.CommandLine;

namespace StudyPlatform.Pipeline.Commands;

/// <summary><c>verify</c>: whether every hash and every reference of a bundle is right.</summary>
internal static class VerifyCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new PipelineCommand(
            "verify",
            "Recomputes every hash and follows every reference of a bundle; names each fault on a line of its own, and ends with exit code 1 if there is one.",
            "verify bundle",
            "verify bundle.zip --json");
        var bundle = new Argument<string>("bundle") { Description = "The bundle's folder or zip." };
        var companions = Options.List("--companion", "NAME", $"More files that may stand beside bundle.json; {string.Join(", ", Bundle.CompanionNames)} always may.");
        command.Arguments.Add(bundle);
        command.Options.Add(companions);
        return command.Does(surroundings, (parsed, session) =>
        {
            var path = parsed.GetRequiredValue(bundle);
            var options = new BundleVerifierOptions { Companions = [.. Bundle.CompanionNames, .. parsed.GetValue(companions) ?? []] };
            var found = BundleVerifier.Verify(path, options, session.Cancellation);
            session.Answer(Json(path, found), console =>
            {
                foreach (var fault in found.Faults)
                    console.WriteLine(fault.ToString());
                console.WriteLine(found.IsSound
                    ? $"{path} is sound: {found.Bundle!.Stimuli.Count} stimuli, {found.Files} files, {ByteSize.Format(found.Bytes)}{(found.Sealed ? ", sealed" : "")}."
                    : $"{path} has {found.Faults.Count} fault{(found.Faults.Count == 1 ? "" : "s")}.");
            });
            if (!found.IsSound)
                session.Fail();
        });
    }

    private static JsonObject Json(string path, BundleVerification found) => new()
    {
        ["bundle"] = path,
        ["sound"] = found.IsSound,
        ["sealed"] = found.Sealed,
        ["documentSha256"] = found.DocumentSha256?.Value,
        ["stimuli"] = found.Bundle?.Stimuli.Count,
        ["files"] = found.Files,
        ["bytes"] = found.Bytes,
        ["faults"] = new JsonArray([.. found.Faults.Select(fault => (JsonNode)new JsonObject
        {
            ["kind"] = fault.Kind.ToString().ToLowerInvariant(),
            ["place"] = fault.Place,
            ["problem"] = fault.Problem,
            ["remedy"] = fault.Remedy,
        })]),
    };
}

using System.Text.Json.Nodes;

namespace StudyPlatform.Pipeline.Tests.Commands;

/// <summary>The real VGG-16, once, as small as it goes: 64 px, 12 images, one epoch.</summary>
public sealed class BuildCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_of_images_becomes_a_verified_bundle_and_a_flipped_byte_is_found()
    {
        Pictures.Folders(_folder["photos"], 7, 64, "cat", "dog");
        Console.Run("dataset", "import", "--from", _folder["photos"], "--out", _folder["data"], "--test-share", "0.5");
        string[] call =
        [
            "build", "--data", _folder["data"], "--out", _folder["bundle"], "--work", _folder["work"], "--json",
            "--side", "64", "--epochs", "1", "--batch", "4", "--lr", "0.0001", "--stimuli", "2", "--display-side", "64",
            "--lime-samples", "10", "--shap-samples", "4", "--shap-backgrounds", "2", "--id", "smoke", "--zip", _folder["bundle.zip"],
        ];

        var built = Console.Run(call);
        var again = Console.Run([.. call, "--overwrite"]);
        var sound = Console.Run("verify", _folder["bundle"], "--json");
        var zip = Console.Run("verify", _folder["bundle.zip"]);
        Flip(Directory.EnumerateFiles(Path.Combine(_folder["bundle"], "media")).First());
        var damaged = Console.Run("verify", _folder["bundle"]);

        Assert.True(built.ExitCode == 0, built.Error);
        Assert.Equal(4, (int)built.Json["bundle"]!["stimuli"]!);
        Assert.Equal(6, built.Json["bundle"]!["methods"]!.AsArray().Count);
        Assert.True(File.Exists((string)built.Json["bundle"]!["contactSheet"]![0]!));
        Assert.Equal(0, again.ExitCode);
        Assert.Equal(0, (int)again.Json["explain"]!["explainedNow"]!);
        Assert.Equal(0, sound.ExitCode);
        Assert.True((bool)sound.Json["sound"]!);
        Assert.Equal(0, zip.ExitCode);
        Assert.Equal(1, damaged.ExitCode);
        Assert.Contains("has 1 fault.", damaged.Out, StringComparison.Ordinal);
        var provenance = JsonNode.Parse(File.ReadAllText(Path.Combine(_folder["bundle"], "bundle.json")))!["provenance"]!;
        Assert.Contains(provenance["commands"]!.AsArray(), command => ((string)command!).StartsWith("studyplatform-pipeline dataset import --from", StringComparison.Ordinal));
        Assert.Contains(provenance["commands"]!.AsArray(), command => ((string)command!).Contains("build --data", StringComparison.Ordinal));
    }

    private static void Flip(string file)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[^20] ^= 1;
        File.WriteAllBytes(file, bytes);
    }
}

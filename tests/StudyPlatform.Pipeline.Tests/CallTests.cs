namespace StudyPlatform.Pipeline.Tests;

public sealed class CallTests
{
    public static TheoryData<string> Commands => ["dataset render", "dataset import", "dataset info", "train", "explain", "bundle", "build", "verify"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_shows_defaults_an_example_and_the_exit_codes(string command)
    {
        var help = Console.Run([.. command.Split(' '), "--help"]);

        Assert.Equal(0, help.ExitCode);
        Assert.Contains("[default: ", help.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("[default: ]", help.Out, StringComparison.Ordinal);
        Assert.Contains($"  studyplatform-pipeline {command} ", help.Out, StringComparison.Ordinal);
        Assert.Contains("130 interrupted", help.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bogus", "bogus is no command of studyplatform-pipeline")]
    [InlineData("dataset bogus", "bogus is no command of studyplatform-pipeline dataset")]
    [InlineData("train", "--data")]
    [InlineData("train --data d --out r --epochs many", "--epochs is many")]
    [InlineData("train --data d --out r --epochs 1.5", "--epochs is 1.5")]
    [InlineData("train --data d --out r --epochs 0", "--epochs is 0, but must be 1 to 10000.")]
    [InlineData("train --data d --out r --schedule often", "--schedule is often")]
    [InlineData("train --data d --out r --side 100", "--side is 100, but must be a multiple of 16 from 64 to 1024.")]
    [InlineData("train --data d --out r --arch alexnet", "--arch alexnet")]
    [InlineData("train --data d --out r --nesterov", "--nesterov is without momentum")]
    [InlineData("train --data d --out r --threads -1", "--threads is -1")]
    [InlineData("train --data d --out r --device gpu", "\"gpu\" is no device")]
    [InlineData("train --data d --out r --progress loud", "--progress is loud")]
    [InlineData("train --data d --out r --unknown", "--unknown")]
    [InlineData("explain --run r --data d --out e --methods deeplift", "There is no method deeplift")]
    [InlineData("explain --run r --data d --out e --shard 9/8", "--shard 9/8")]
    [InlineData("explain --run r --data d --out e --stimuli 7", "--stimuli is 7")]
    [InlineData("explain --run r --data d --out e --lime-samples 3", "--lime-samples is 3; give a whole number from 10 to 1000000.")]
    [InlineData("explain --run r --data d --out e --shap-form deep", "--shap-form is deep; give one of expected-gradients, kernel.")]
    [InlineData("explain --run r --data d --out e --influence-solver lu", "--influence-solver is lu")]
    [InlineData("explain --run r --data d --out e --responsibility-weights layer", "--responsibility-layer")]
    [InlineData("explain --run r --data d --out e --colours rainbow", "--colours is rainbow")]
    [InlineData("explain --run r --data d --out e --media gif", "--media is gif, but must be one of jpeg, png, webp")]
    [InlineData("explain --run r --data d --out e --display-side 4", "--display-side is 4")]
    [InlineData("bundle --explanations e --out b --id Big", "--id is Big")]
    [InlineData("bundle --explanations e --out b --max-stimuli 1", "--max-stimuli is 1")]
    [InlineData("build --data d --out b", "--work")]
    [InlineData("verify", "verify --help")]
    [InlineData("dataset render --out o --count 3", "--count 3 is out of range")]
    [InlineData("dataset import --from d --out o --source tapes", "--source is tapes")]
    [InlineData("dataset import --from d --out o --test-share 1", "--test-share")]
    public void A_wrong_call_ends_with_2_and_one_sentence_that_names_the_option(string call, string part)
    {
        var result = Console.Run(call.Split(' '));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(part, result.Complaint, StringComparison.Ordinal);
        Assert.Empty(result.Out);
    }

    [Theory]
    [InlineData("explain --run /no/run --data /no/data --out /tmp/never", "/no/data")]
    [InlineData("bundle --explanations /no/e --out /tmp/never", "/no/e holds no explanations")]
    public void What_is_not_there_fails_the_work(string call, string part)
    {
        var result = Console.Run(call.Split(' '));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(part, result.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_fails_the_work_and_not_the_call()
    {
        var result = Console.Run("train", "--data", "/no/such/folder", "--out", "/tmp/never");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("There is no folder /no/such/folder", result.Complaint, StringComparison.Ordinal);
    }
}

namespace StudyPlatform.Web.Tests.Commands;

public sealed class CallTests
{
    public static TheoryData<string> Commands => ["study add", "study list", "study show", "study open", "study pause", "study close", "study codes", "export", "verify", "backup", "restore", "health"];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_shows_defaults_an_example_and_the_exit_codes(string command)
    {
        var help = await Console.RunAsync([.. command.Split(' '), "--help"]);

        Assert.Equal(0, help.ExitCode);
        Assert.Contains("[default: ", help.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("[default: ]", help.Out, StringComparison.Ordinal);
        Assert.Contains($"  studyplatform-web {command}", help.Out, StringComparison.Ordinal);
        Assert.Contains("--json", help.Out, StringComparison.Ordinal);
        Assert.Contains("Exit codes: 0 done, 1", help.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_of_the_program_lists_commands_and_every_setting()
    {
        var help = await Console.RunAsync("--help");

        Assert.Equal(0, help.ExitCode);
        foreach (var part in new[] { "study ", "export", "verify", "--urls=", "--Site:DataFolder=", "--Storage:Provider=", "--RateLimits:AddressBurst=", "[default: http://127.0.0.1:5080]" })
            Assert.Contains(part, help.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bogus", "bogus is no command of studyplatform-web; choose study, account, export, verify, backup, restore, health.")]
    [InlineData("study bogus", "bogus is no command of studyplatform-web study; choose add, list, show, rehearse, open, pause, close, codes, archive, import.")]
    [InlineData("--port 80", "--port")]
    [InlineData("study add --bundle b", "--definition")]
    [InlineData("study show", "--study")]
    [InlineData("study show --study Default", "--study is 'Default', but a study's id has")]
    [InlineData("study codes --study s --count 0", "--count is 0, but must be from 1 to 100000.")]
    [InlineData("study codes --study s --count many", "many")]
    [InlineData("study list --Sites:DataFolder=x", "--Sites:DataFolder is in no section of the settings")]
    [InlineData("study list --Site:DataFoldr=x", "Site:DataFoldr is not known")]
    [InlineData("study list --Site:SweepSeconds", "--Site:SweepSeconds has no value")]
    [InlineData("study list --Storage:Provider MySql", "Storage:Provider is 'MySql', but must be Sqlite or Postgres.")]
    [InlineData("--Server:MaxConnections=1", "Server:MaxConnections is '1'")]
    [InlineData("export --study s", "--out")]
    [InlineData("backup", "--out")]
    [InlineData("restore", "--from")]
    public async Task A_wrong_call_ends_with_2_and_one_sentence(string call, string part)
    {
        var result = await Console.RunAsync(call.Split(' '));

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("error: ", result.Complaint, StringComparison.Ordinal);
        Assert.Contains(part, result.Complaint, StringComparison.Ordinal);
        Assert.Empty(result.Out);
    }

    [Theory]
    [InlineData("study list")]
    [InlineData("study show --study default")]
    [InlineData("verify")]
    [InlineData("export --study default --out x.zip")]
    [InlineData("backup --out x.zip")]
    public async Task Where_there_is_no_site_a_command_makes_none(string call)
    {
        using var folder = new Hosting.TemporaryFolder();

        var result = await Console.RunAsync([.. call.Split(' '), $"--Site:DataFolder={folder["none"]}"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(folder["none"], result.Complaint, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["none"]));
    }
}

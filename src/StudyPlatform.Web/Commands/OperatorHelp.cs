using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using StudyPlatform.Web.Hosting.Options;

namespace StudyPlatform.Web.Commands;

/// <summary>The usual help, and below it the command's examples, or for the program itself every setting.</summary>
internal sealed class OperatorHelp(HelpAction help) : SynchronousCommandLineAction
{
    private const int Width = 120;

    /// <summary>Puts it in the place of a root command's help.</summary>
    public static void Install(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new OperatorHelp((HelpAction)option.Action!);
    }

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.MaxWidth = Width;
        var result = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is RootCommand)
            WriteSettings(output);
        if (parseResult.CommandResult.Command is OperatorCommand command)
        {
            output.WriteLine(command.Examples.Count == 1 ? "Example:" : "Examples:");
            foreach (var example in command.Examples)
                output.WriteLine($"  {WebProgram.Name} {example}");
            output.WriteLine();
            output.WriteLine($"The site's settings can be given too, such as --Site:DataFolder=FOLDER [default: {new SiteOptions().DataFolder}]; {WebProgram.Name} --help lists them.");
        }

        output.WriteLine("Exit codes: 0 done, 1 the work failed, 2 the call or a setting is wrong.");
        return result;
    }

    private static void WriteSettings(TextWriter output)
    {
        output.WriteLine("Settings, for the site and for every command (--KEY=VALUE here, KEY with __ for : in the environment, or appsettings.json):");
        foreach (var setting in SiteSettings.Describe().Prepend(new SettingDescription("urls", SiteSettings.DefaultUrls, "addresses parted by ;", "Where the site listens")))
        {
            output.WriteLine($"  --{setting.Key}=…");
            output.WriteLine($"      {setting.Meaning}: {setting.Values}{(setting.Default.Length > 0 ? $" [default: {setting.Default}]" : "")}.");
        }

        output.WriteLine();
    }
}

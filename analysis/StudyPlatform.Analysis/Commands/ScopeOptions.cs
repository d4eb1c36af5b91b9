using System.CommandLine;
using System.CommandLine.Parsing;
using StudyPlatform.Analysis.CommandLine;
using StudyPlatform.Analysis.Planning;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Analysis.Tables;
using StudyPlatform.Domain.Platforms;

namespace StudyPlatform.Analysis.Commands;

/// <summary>Options about who is analysed and how surely: those of a report, and of a plan for one.</summary>
internal sealed class ScopeOptions
{
    private readonly Option<bool> _rehearsal = CommandOptions.Switch("--include-rehearsal", "Analyse the simulated participants of a rehearsal too.");
    private readonly Option<string[]> _sources = CommandOptions.Names("--source", "NAME", $"Analyse only participants from these sources, parted by commas: {string.Join(", ", WordsOf<Platform>.All)}. All without it.", required: false);
    private readonly Option<double?> _alpha = CommandOptions.OptionalNumber("--alpha", ReportOptions.LeastAlpha, ReportOptions.MostAlpha, $"Level of significance; intervals are of level 1 − alpha. {ReportOptions.DefaultAlpha} without it.");
    private readonly Option<ulong?> _seed = CommandOptions.OptionalNumber("--seed", 0UL, ulong.MaxValue, $"Seed of the bootstrap. {ReportOptions.DefaultSeed} without it.");
    private readonly Option<int?> _resamples = CommandOptions.OptionalNumber("--resamples", ReportOptions.LeastResamples, ReportOptions.MostResamples, $"Bootstrap samples of every interval of an accuracy. {ReportOptions.DefaultResamples} without it.");

    public void AddTo(Command command)
    {
        command.Options.Add(_rehearsal);
        command.Options.Add(_sources);
        command.Options.Add(_alpha);
        command.Options.Add(_seed);
        command.Options.Add(_resamples);
    }

    /// <summary>The options; what was not given is the plan's, or the default.</summary>
    /// <exception cref="WrongCallException">A source is none.</exception>
    public ReportOptions Read(ParseResult parsed, PlanFile? plan)
    {
        var sources = parsed.GetValue(_sources) ?? [];
        return new ReportOptions
        {
            IncludeRehearsal = parsed.GetValue(_rehearsal) || plan?.Plan.IncludeRehearsal == true,
            Sources = [.. (sources.Length > 0 ? sources : plan?.Plan.Sources ?? []).Select(Source)],
            Alpha = parsed.GetValue(_alpha) ?? plan?.Plan.Alpha ?? ReportOptions.DefaultAlpha,
            Seed = parsed.GetValue(_seed) ?? plan?.Plan.Seed ?? ReportOptions.DefaultSeed,
            Resamples = parsed.GetValue(_resamples) ?? plan?.Plan.Resamples ?? ReportOptions.DefaultResamples,
            Plan = plan,
        };
    }

    private static Platform Source(string word) =>
        WordsOf<Platform>.Find(word) ?? throw new WrongCallException($"--source names {Shown.Text(word)}, but must be {WordsOf<Platform>.Choices}.");
}

using System.CommandLine;
using System.CommandLine.Parsing;
using StudyPlatform.Analysis.CommandLine;
using StudyPlatform.Statistics.Ranks;

namespace StudyPlatform.Analysis.Commands;

/// <summary>Options that both rank tests have.</summary>
internal sealed class RankTestOptions
{
    private readonly Option<bool> _exact = CommandOptions.Switch("--exact", "Take p from the exact distribution; refused where there are ties or zeros.");
    private readonly Option<bool> _asymptotic = CommandOptions.Switch("--asymptotic", "Take p from the normal approximation, corrected for ties and continuity.");

    public void AddTo(Command command)
    {
        command.Options.Add(_exact);
        command.Options.Add(_asymptotic);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_exact) && result.GetValue(_asymptotic))
                result.AddError("--exact and --asymptotic exclude each other; give one of them, or neither for R's choice");
        });
    }

    public DistributionChoice Read(ParseResult parsed) =>
        parsed.GetValue(_exact) ? DistributionChoice.Exact : parsed.GetValue(_asymptotic) ? DistributionChoice.Asymptotic : DistributionChoice.Automatic;

    /// <summary><c>exact</c> or <c>asymptotic</c>.</summary>
    public static string Name(NullDistribution distribution) => distribution is NullDistribution.Asymptotic ? "asymptotic" : "exact";
}

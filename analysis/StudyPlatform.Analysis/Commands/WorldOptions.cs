using System.CommandLine;
using System.CommandLine.Parsing;
using StudyPlatform.Analysis.CommandLine;
using StudyPlatform.Analysis.Planning;

namespace StudyPlatform.Analysis.Commands;

/// <summary>Options about the smallest effects of interest.</summary>
internal sealed class WorldOptions
{
    private static readonly StudyWorld Standard = new();

    private readonly Option<double> _share = CommandOptions.Number("--share", Standard.Share, 0.501, 0.999, "Share of people who choose the better method of a pair.");
    private readonly Option<double> _accuracy = CommandOptions.Number("--accuracy", Standard.Accuracy, 0.01, 0.98, "Accuracy of guesses with average methods.");
    private readonly Option<double> _difference = CommandOptions.Number("--difference", Standard.Difference, 0.001, 0.98, "By how much a better method raises it.");
    private readonly Option<double> _deviation = CommandOptions.Number("--person-deviation", Standard.PersonDeviation, 0.0, 5.0, "Standard deviation of people's own levels, in log odds.");
    private readonly Option<int?> _guesses = CommandOptions.OptionalNumber("--guesses", 2, 200, $"Guesses of a participant. The study's, or {Standard.Guesses}.");

    public void AddTo(Command command)
    {
        command.Options.Add(_share);
        command.Options.Add(_accuracy);
        command.Options.Add(_difference);
        command.Options.Add(_deviation);
        command.Options.Add(_guesses);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_accuracy) + result.GetValue(_difference) >= 1)
                result.AddError("--accuracy and --difference add up to 1 or more; together they must stay below 1");
        });
    }

    /// <param name="parsed">The call.</param>
    /// <param name="methods">Methods of the study.</param>
    /// <param name="guesses">Guesses of a participant, where a study definition says so.</param>
    public StudyWorld Read(ParseResult parsed, int methods, int? guesses) => new(
        methods, parsed.GetValue(_guesses) ?? guesses ?? Standard.Guesses, parsed.GetValue(_share), parsed.GetValue(_accuracy), parsed.GetValue(_difference), parsed.GetValue(_deviation));
}

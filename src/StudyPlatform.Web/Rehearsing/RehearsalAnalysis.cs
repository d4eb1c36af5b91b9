using System.Globalization;
using StudyPlatform.Analysis.Measures;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Analysis.Tables;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Simulation.Dispositions;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Web.Rehearsing;

/// <summary>Whether the analysis reads a rehearsal's export and finds what was planted.</summary>
internal static class RehearsalAnalysis
{
    private const string Name = "analysis";

    /// <summary>Reads the export as an analyst's program would, and analyses it.</summary>
    /// <param name="zip">The rehearsal's export.</param>
    /// <param name="effects">What was planted.</param>
    /// <param name="alpha">The level of significance at which an effect counts as found.</param>
    /// <param name="isPart">Whether fewer people than a full sample took part: then an effect need not be found.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static RehearsalCheck Check(string zip, PlantedEffects effects, double alpha, bool isPart, CancellationToken cancellationToken)
    {
        switch (ResultReader.Read(zip, cancellationToken))
        {
            case ResultReading.Faulty faulty:
                return RehearsalCheck.Of(Name, [.. faulty.Faults.Select(fault => fault.ToString())], "");
            case ResultReading.Sound sound:
                return Compare(ReportBuilder.Build(sound.Data, new ReportOptions { IncludeRehearsal = true, Alpha = alpha }), effects, alpha, isPart);
            default:
                throw new InvalidOperationException("A reading is sound or faulty.");
        }
    }

    private static RehearsalCheck Compare(ReportModel report, PlantedEffects effects, double alpha, bool isPart)
    {
        var found = new List<PlantedFinding>();
        foreach (var ranking in report.BradleyTerry)
        {
            found.Add(PlantedFinding.Of(
                ranking.Title,
                effects,
                effect => effect.Strength,
                ranking.Result.Then<(TestResult, IReadOnlyDictionary<MethodId, double>)>(result => (result.EqualAbilities, result.Methods.ToDictionary(method => method.Method, method => method.LogAbility))),
                alpha));
        }

        var analysed = string.Create(CultureInfo.InvariantCulture, $"The analysis read {report.Flow.Analysed} simulated people without a fault.");
        if (effects.Effects.Count > 2)
            found.Add(Accuracy(report, effects, alpha));
        else
            found.Add(new PlantedFinding(true, "Accuracy: with two methods every guess has both of them, so that there is no difference to find."));
        return new RehearsalCheck(Name, isPart || found.TrueForAll(finding => finding.IsAsPlanted), [analysed, .. found.Select(finding => finding.Sentence)]);
    }

    private static PlantedFinding Accuracy(ReportModel report, PlantedEffects effects, double alpha)
    {
        var accuracy = report.AccuracyModels.First(model => model.Id == AnalysisIds.AccuracyMixed);
        return PlantedFinding.Of(
            accuracy.Title,
            effects,
            effect => effect.GuessRight,
            accuracy.Result.Then<(TestResult, IReadOnlyDictionary<MethodId, double>)>(result => result.Methods is { } test
                ? (test, result.Terms.Where(term => MethodId.IsValid(term.Term) && effects.Find(new MethodId(term.Term)) is not null).ToDictionary(term => new MethodId(term.Term), term => term.Estimate))
                : new Refusal(RefusalKind.TooFewRows, "The methods could not be tested against each other.")),
            alpha);
    }
}

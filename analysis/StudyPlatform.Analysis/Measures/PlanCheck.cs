using System.Globalization;
using StudyPlatform.Analysis.Planning;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Analysis.Tables;
using StudyPlatform.Domain.Results;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Measures;

/// <summary>Holds a report against its plan: which analyses were planned, and in what the report departs from it.</summary>
internal sealed class PlanCheck
{
    private readonly ResultData _data;
    private readonly PlanFile? _plan;
    private readonly List<string> _deviations;

    public PlanCheck(ResultData data, ReportOptions options)
    {
        _data = data;
        _plan = options.Plan;
        _deviations = _plan is null ? [] : [.. Deviations(_plan.Plan, data, options)];
    }

    /// <summary>An analysis with its mark: planned only if the plan names it and nothing departs from the plan.</summary>
    public Analysis<T> Mark<T>(string id, string title, string description, Outcome<T> result)
        where T : notnull => new(id, title, description, _plan?.Names(id) == true && _deviations.Count == 0 ? AnalysisStatus.Planned : AnalysisStatus.Exploratory, result);

    /// <summary>The plan for readers; null without one.</summary>
    /// <param name="cohort">The analysed.</param>
    /// <param name="refused">Analyses that the data did not allow.</param>
    public PlanReference? Reference(Cohort cohort, IReadOnlyList<(string Id, Refusal Reason)> refused)
    {
        if (_plan is null)
            return null;
        var first = cohort.People.Select(person => (DateTimeOffset?)_data.Participants[person.Participant].StartedAt).Min();
        return new PlanReference(
            _plan.Name,
            _plan.Sha256,
            _plan.Plan.Created,
            first,
            [.. _plan.Plan.Hypotheses.Select(hypothesis => $"{hypothesis.Id}: {hypothesis.Text}")],
            _deviations,
            [
                .. refused.Where(analysis => _plan.Names(analysis.Id)).Select(analysis => $"{analysis.Id}: {analysis.Reason.Sentence}"),
                .. _plan.Plan.Analyses.Where(planned => !IsKnown(planned.Id)).Select(planned => $"{planned.Id}: these results have nothing of that name."),
            ]);
    }

    private static IEnumerable<string> Deviations(AnalysisPlan plan, ResultData data, ReportOptions options)
    {
        string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
        if (plan.Study != data.Study)
            yield return $"The plan is about the study {plan.Study}, the results are of {(data.Study.Length > 0 ? data.Study : "none")}.";
        if (plan.DefinitionSha256 is { } definition && data.Participants.Any(participant => participant.Definition != definition))
            yield return "Some participants saw another version of the study than the one that was planned for.";
        if (!plan.Methods.SequenceEqual(data.Frame.Methods.Select(method => method.Id.Value), StringComparer.Ordinal))
            yield return $"The plan names the methods {string.Join(", ", plan.Methods)}, the results have {string.Join(", ", data.Frame.Methods.Select(method => method.Id.Value))}.";
        if (plan.Alpha != options.Alpha)
            yield return $"The level of significance is {Number(options.Alpha)}, planned was {Number(plan.Alpha)}.";
        if (plan.Seed != options.Seed || plan.Resamples != options.Resamples)
            yield return $"Seed and resamples are {options.Seed} and {options.Resamples}, planned were {plan.Seed} and {plan.Resamples}.";
        if (plan.IncludeRehearsal != options.IncludeRehearsal)
            yield return options.IncludeRehearsal ? "Simulated participants are analysed, which was not planned." : "Simulated participants are left out, which was not planned.";
        if (!plan.Sources.SequenceEqual(options.Sources.Select(source => ResultText.Of(source)), StringComparer.Ordinal))
            yield return $"The participants come from {Sources(options.Sources.Select(source => ResultText.Of(source)))}, planned was {Sources(plan.Sources)}.";
    }

    private static string Sources(IEnumerable<string> sources) => string.Join(", ", sources) is { Length: > 0 } named ? named : "everywhere";

    private bool IsKnown(string id) =>
        id is AnalysisIds.AccuracyMixed or AnalysisIds.AccuracyClusterRobust
        || id == AnalysisIds.Pairwise(AnalysisIds.Accuracy)
        || id == AnalysisIds.Manova(AnalysisIds.Order)
        || _data.Frame.RankingQuestions.Any(question => id == AnalysisIds.Pairwise(question) || id == AnalysisIds.BradleyTerry(question))
        || _data.Demographics.Any(question => id == AnalysisIds.Manova(AnalysisIds.Demographic(question.Id)));
}

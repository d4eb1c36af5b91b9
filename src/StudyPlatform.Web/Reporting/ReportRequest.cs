using StudyPlatform.Analysis.Planning;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Results;

namespace StudyPlatform.Web.Reporting;

/// <summary>Which report of a study. What is not chosen is the plan's, as with the command <c>report</c>.</summary>
public sealed record ReportRequest
{
    /// <summary>The field of an address by which simulated participants are taken in.</summary>
    public const string Rehearsal = "rehearsal";

    /// <summary>The field that names a plan by its SHA-256.</summary>
    public const string PlanField = "plan";

    /// <summary>The only sources whose people are analysed; empty for the plan's, or all.</summary>
    public IReadOnlyList<Platform> Sources { get; init => field = [.. value.Distinct().Order()]; } = [];

    /// <summary>Whether simulated participants are analysed, as a plan can have it too.</summary>
    public bool IncludeRehearsal { get; init; }

    /// <summary>What the report is held against; null for no plan.</summary>
    public PlanFile? Plan { get; init; }

    /// <summary>As the query of an address, beginning with <c>?</c>; empty if nothing is chosen. Two requests of the same query are of the same report.</summary>
    public string Query => QueryString.Create(new Dictionary<string, string?>
    {
        [ExportFields.Source] = Sources.Count > 0 ? string.Join(',', Sources.Select(source => ResultText.Of(source))) : null,
        [Rehearsal] = IncludeRehearsal ? ExportFields.Yes : null,
        [PlanField] = Plan?.Sha256,
    }.Where(chosen => chosen.Value is not null)).ToString();

    /// <summary>As the analysis takes it.</summary>
    public ReportOptions Options => new()
    {
        IncludeRehearsal = IncludeRehearsal || Plan?.Plan.IncludeRehearsal == true,
        Sources = Sources.Count > 0 ? Sources : Plan is { } plan ? ReportPlans.SourcesOf(plan.Plan) ?? [] : [],
        Alpha = Plan?.Plan.Alpha ?? ReportOptions.DefaultAlpha,
        Seed = Plan?.Plan.Seed ?? ReportOptions.DefaultSeed,
        Resamples = Plan?.Plan.Resamples ?? ReportOptions.DefaultResamples,
        Plan = Plan,
    };
}

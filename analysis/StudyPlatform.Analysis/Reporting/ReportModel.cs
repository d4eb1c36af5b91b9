using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Analysis.Reporting;

/// <summary>
/// All that a report says, before it is written as tables or as a page. Whatever the data do not allow is there as a
/// refusal, so that a report of three people comes out whole. The same data and options give the same model.
/// </summary>
/// <param name="Title">The study's title, or its name where the definition is not at hand.</param>
/// <param name="Study">The study's id.</param>
/// <param name="Methods">In the study's order; the order of every table.</param>
/// <param name="Scope">Which participants were analysed, by which rules.</param>
/// <param name="Plan">The plan made before the data, if one was given.</param>
/// <param name="Flow">How many people came to which end.</param>
/// <param name="Sample">Who the analysed are.</param>
/// <param name="Table3">The paper's table, with the paper's own figures beside.</param>
/// <param name="Choices">One for each ranking question: preference and understandability first.</param>
/// <param name="PairAccuracy">Accuracy of the people given each pair; one for each pair, in the order of the methods.</param>
/// <param name="Accuracy">Accuracy of the people who saw each method.</param>
/// <param name="ResponseTimes">For each method and phase.</param>
/// <param name="Manova">One for each term: order, then each demographic question.</param>
/// <param name="Pairwise">One for each ranking question, then accuracy: fifteen tests each, for six methods.</param>
/// <param name="BradleyTerry">One for each ranking question.</param>
/// <param name="AccuracyModels">Mixed and cluster-robust logistic regression.</param>
/// <param name="Assumptions">What the tests take for granted, checked.</param>
/// <param name="Definitions">How the figures are defined, in sentences.</param>
/// <param name="PaperSlips">What is known to be wrong in the paper's own figures.</param>
/// <param name="Notices">What a reader must know about these data.</param>
/// <param name="Provenance">From which files, by which program, with which seed.</param>
public sealed record ReportModel(
    string Title,
    string Study,
    IReadOnlyList<ReportMethod> Methods,
    ReportScope Scope,
    PlanReference? Plan,
    ParticipantFlow Flow,
    Sample Sample,
    Table3 Table3,
    IReadOnlyList<ChoiceMatrix> Choices,
    IReadOnlyList<PairAccuracy> PairAccuracy,
    IReadOnlyList<MethodAccuracy> Accuracy,
    IReadOnlyList<ResponseTimes> ResponseTimes,
    IReadOnlyList<Analysis<ManovaTerm>> Manova,
    IReadOnlyList<Analysis<PairwiseFamily>> Pairwise,
    IReadOnlyList<Analysis<BradleyTerryRanking>> BradleyTerry,
    IReadOnlyList<Analysis<AccuracyModel>> AccuracyModels,
    IReadOnlyList<AssumptionCheck> Assumptions,
    IReadOnlyList<Definition> Definitions,
    IReadOnlyList<string> PaperSlips,
    IReadOnlyList<string> Notices,
    Provenance Provenance)
{
    /// <summary>A method's name for readers.</summary>
    /// <exception cref="InvalidOperationException">It is not one of the study's.</exception>
    public string NameOf(MethodId method) => Methods.First(known => known.Id == method).Name;
}

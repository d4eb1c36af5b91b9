using StudyPlatform.Analysis.Reporting;

namespace StudyPlatform.Analysis.Html.Findings;

/// <summary>
/// What was found, in sentences made from the numbers. A difference is claimed only where a test found one at the
/// report's level, after its correction; where none did, the sentence says that the data do not show one.
/// </summary>
public static class Summary
{
    /// <summary>The sentences, the most important first.</summary>
    public static IReadOnlyList<string> Of(ReportModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model.Flow.Analysed == 0)
            return [PeopleFinding.Of(model), "Nothing can be said yet: nobody has been analysed."];
        return
        [
            PeopleFinding.Of(model),
            .. model.Choices.Select(matrix => ChoiceFinding.Of(model, matrix)),
            AccuracyFinding.Of(model),
            .. ManovaFinding.Of(model),
            .. TimeFinding.Of(model),
            StatusFinding.Of(model),
        ];
    }
}

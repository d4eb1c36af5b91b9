using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Analysis.Reporting;

/// <summary>One method of Table 3. Accuracies are in per cent, as in the paper.</summary>
/// <param name="Method">The method.</param>
/// <param name="SeenBy">Analysed people whose pair contains it.</param>
/// <param name="MoreUnderstandable">How many of them found it more understandable than the other.</param>
/// <param name="MorePreferred">How many of them preferred it.</param>
/// <param name="PairAccuracyMean">Mean over the pairs containing it of the pair's accuracy; null where no pair has anyone.</param>
/// <param name="PairAccuracySd">Standard deviation (n − 1) over those pairs; null for fewer than two.</param>
/// <param name="PreferenceAccuracy">Mean accuracy of the people who preferred it; null where nobody did.</param>
/// <param name="Paper">The paper's figures; null for a method that is not in the paper.</param>
public sealed record Table3Row(
    MethodId Method,
    int SeenBy,
    int MoreUnderstandable,
    int MorePreferred,
    double? PairAccuracyMean,
    double? PairAccuracySd,
    double? PreferenceAccuracy,
    PaperFigures? Paper);

using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Domain.Studies;

/// <summary>What participants read, as Markdown.</summary>
/// <param name="Information">What the study is, how long it takes, what is paid, whom to ask.</param>
/// <param name="Consent">What a participant agrees to.</param>
/// <param name="Classification">First page of the tutorial: what an image classifier does.</param>
/// <param name="Explanations">Second page of the tutorial: what an explanation is.</param>
/// <param name="Methods">For each method, how its explanations are read.</param>
/// <param name="Thanks">At the end.</param>
/// <param name="Declined">For someone who does not consent.</param>
/// <param name="ScreenedOut">For someone the study is not for.</param>
public sealed record StudyTexts(
    string Information,
    string Consent,
    string Classification,
    string Explanations,
    IReadOnlyDictionary<MethodId, string> Methods,
    string Thanks,
    string Declined,
    string ScreenedOut);

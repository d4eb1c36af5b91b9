namespace StudyPlatform.Domain.Bundles;

/// <summary>
/// A bundle of stimuli, format <c>studyplatform-bundle/1</c>: the content of <c>bundle.json</c>.
/// </summary>
/// <param name="Id">The bundle's own name.</param>
/// <param name="Title">For people to read.</param>
/// <param name="Created">UTC.</param>
/// <param name="Licence">Under which the media may be passed on.</param>
/// <param name="Classes">In the order of <see cref="BundleStimulus.Probabilities"/>.</param>
/// <param name="Dataset">What the network was trained and tested on.</param>
/// <param name="Model">The network that predicted.</param>
/// <param name="Methods">The explanation methods; every stimulus has one explanation by each.</param>
/// <param name="Tutorial">Two stimuli that are never trials.</param>
/// <param name="Stimuli">All stimuli, the tutorial's included.</param>
/// <param name="Provenance">How the bundle came to be; optional.</param>
public sealed record Bundle(
    BundleId Id,
    string Title,
    DateTimeOffset Created,
    string Licence,
    IReadOnlyList<ClassName> Classes,
    BundleDataset Dataset,
    BundleModel Model,
    IReadOnlyList<BundleMethod> Methods,
    BundleTutorial Tutorial,
    IReadOnlyList<BundleStimulus> Stimuli,
    BundleProvenance? Provenance = null)
{
    /// <summary>The value of <c>format</c>.</summary>
    public const string Format = "studyplatform-bundle/1";

    /// <summary>Files that may lie beside the bundle without being part of it: a read-me and the study that uses it.</summary>
    public static IReadOnlyList<string> CompanionNames { get; } = ["README.md", "study.json"];

    /// <summary>The document's name in the bundle's folder.</summary>
    public const string DocumentName = "bundle.json";

    /// <summary>The stimuli that may be trials: all but the tutorial's two.</summary>
    public IEnumerable<BundleStimulus> Trials => Stimuli.Where(stimulus => !Tutorial.Contains(stimulus.Id));

    /// <summary>Every medium that the bundle refers to, each once, in order of first mention.</summary>
    public IEnumerable<MediaPath> Media =>
        Stimuli.SelectMany(stimulus => stimulus.Explanations.Values.Select(explanation => explanation.Image).Prepend(stimulus.Image)).Distinct();
}

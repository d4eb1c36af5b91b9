using StudyPlatform.Explain.Attribution.Settings;

namespace StudyPlatform.Explain.Attribution;

/// <summary>A row of <see cref="ExplanationMethods"/>.</summary>
/// <param name="Id">The method's id.</param>
/// <param name="Name">Its published name.</param>
/// <param name="Kind">What its explanations show.</param>
/// <param name="NeedsIndex">Whether it needs the training index.</param>
/// <param name="NeedsTrace">Whether it needs the trained model's traces.</param>
/// <param name="Options">Its options with their defaults.</param>
/// <param name="Check">Refuses settings that are out of range, with a <see cref="PipelineException"/>.</param>
/// <param name="Create">Makes the method; it throws <see cref="PipelineException"/> for options out of range.</param>
public sealed record ExplanationMethod(
    string Id,
    string Name,
    ExplanationKind Kind,
    bool NeedsIndex,
    bool NeedsTrace,
    IReadOnlyList<OptionDescription> Options,
    Action<MethodSettings> Check,
    Func<ExplanationContext, IExplanationMethod> Create);

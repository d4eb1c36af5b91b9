using StudyPlatform.Explain.Attribution.Settings;
using StudyPlatform.Explain.Tracing;

namespace StudyPlatform.Explain.Attribution;

/// <summary>The explanation methods there are. A new one is its own file and a row here.</summary>
public static class ExplanationMethods
{
    /// <summary>All methods, in the order in which they are listed to people.</summary>
    public static IReadOnlyList<ExplanationMethod> All { get; } =
    [
        Row<ResponsibilityOptions>("responsibility", "Responsibility", ExplanationKind.Example, needsIndex: false, needsTrace: true,
            context => new Responsibility(context.RequiredModel, context.Training, context.Settings.Options<ResponsibilityOptions>())),
        Row<GradCamOptions>("grad-cam", "Grad-CAM", ExplanationKind.Saliency, needsIndex: false, needsTrace: false,
            context => new GradCam(context.Classifier)),
        Row<LimeOptions>("lime", "LIME", ExplanationKind.Saliency, needsIndex: false, needsTrace: false,
            context => new Lime(context.Classifier, context.Settings.Options<LimeOptions>(), context.Seed, context.BatchSize)),
        Row<ShapOptions>("shap", "SHAP", ExplanationKind.Saliency, needsIndex: false, needsTrace: false, Shap),
        Row<InfluenceOptions>("influence", "Influence functions", ExplanationKind.Example, needsIndex: true, needsTrace: false,
            context => new Influence(context.Classifier, context.Training, context.RequiredIndex, context.Settings.Options<InfluenceOptions>(), context.Seed)),
        Row<NearestNeighbourOptions>("nearest-neighbour", "Nearest neighbour", ExplanationKind.Example, needsIndex: false, needsTrace: false,
            context => new NearestNeighbour(context.Training, context.Settings.Options<NearestNeighbourOptions>())),
    ];

    /// <summary>The method of that id.</summary>
    /// <exception cref="PipelineException">There is none; the sentence lists those there are.</exception>
    public static ExplanationMethod Get(string id) => All.FirstOrDefault(method => method.Id == id)
        ?? throw new PipelineException($"There is no method {id}; choose from {string.Join(", ", All.Select(method => method.Id))}.");

    /// <summary>Refuses settings that no method has.</summary>
    /// <exception cref="PipelineException">An option is unknown; the sentence lists the method's own.</exception>
    public static void CheckNames(MethodSettings settings)
    {
        foreach (var name in settings.Names)
        {
            var method = Get(name.Split('.')[0]);
            if (method.Options.Any(option => option.Name == name))
                continue;
            throw new PipelineException(method.Options.Count == 0
                ? $"There is no option {name}; {method.Name} has none."
                : $"There is no option {name}; choose from {string.Join(", ", method.Options.Select(option => option.Name))}.");
        }
    }

    private static ExplanationMethod Row<TOptions>(
        string id, string name, ExplanationKind kind, bool needsIndex, bool needsTrace, Func<ExplanationContext, IExplanationMethod> create)
        where TOptions : class, IMethodOptions<TOptions>, new() =>
        new(id, name, kind, needsIndex, needsTrace, MethodSettings.Describe<TOptions>(), settings => settings.Options<TOptions>(), create);

    private static IExplanationMethod Shap(ExplanationContext context)
    {
        var options = context.Settings.Options<ShapOptions>();
        return options.Form == ShapForm.Kernel
            ? new KernelShap(context.Classifier, options, context.Seed, context.BatchSize)
            : new ExpectedGradients(context.Classifier, context.Training, options, context.Seed, context.BatchSize);
    }
}

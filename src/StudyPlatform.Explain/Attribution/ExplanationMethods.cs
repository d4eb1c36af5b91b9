using StudyPlatform.Explain.Attribution.Settings;

namespace StudyPlatform.Explain.Attribution;

/// <summary>The explanation methods there are. A new one is its own file and a row here.</summary>
public static class ExplanationMethods
{
    /// <summary>All methods, in the order in which they are listed to people.</summary>
    public static IReadOnlyList<ExplanationMethod> All { get; } =
    [
        new("grad-cam", "Grad-CAM", ExplanationKind.Saliency, NeedsIndex: false, NeedsTrace: false, MethodSettings.Describe<GradCamOptions>(),
            context => new GradCam(context.Classifier)),
        new("lime", "LIME", ExplanationKind.Saliency, NeedsIndex: false, NeedsTrace: false, MethodSettings.Describe<LimeOptions>(),
            context => new Lime(context.Classifier, context.Settings.Options<LimeOptions>(), context.Seed, context.BatchSize)),
        new("shap", "SHAP", ExplanationKind.Saliency, NeedsIndex: false, NeedsTrace: false, MethodSettings.Describe<ShapOptions>(), Shap),
        new("influence", "Influence functions", ExplanationKind.Example, NeedsIndex: true, NeedsTrace: false, MethodSettings.Describe<InfluenceOptions>(),
            context => new Influence(context.Classifier, context.Training, context.RequiredIndex, context.Settings.Options<InfluenceOptions>(), context.Seed)),
        new("nearest-neighbour", "Nearest neighbour", ExplanationKind.Example, NeedsIndex: false, NeedsTrace: false, MethodSettings.Describe<NearestNeighbourOptions>(),
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

    private static IExplanationMethod Shap(ExplanationContext context)
    {
        var options = context.Settings.Options<ShapOptions>();
        return options.Form == ShapForm.Kernel
            ? new KernelShap(context.Classifier, options, context.Seed, context.BatchSize)
            : new ExpectedGradients(context.Classifier, context.Training, options, context.Seed, context.BatchSize);
    }
}

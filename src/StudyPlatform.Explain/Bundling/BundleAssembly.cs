using System.Globalization;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Explain.Attribution;

namespace StudyPlatform.Explain.Bundling;

/// <summary>From results on disk to the records of the bundle's contract.</summary>
internal static class BundleAssembly
{
    /// <summary>Digits of a probability: enough for any table, and it adds up to 1 within the contract's tolerance.</summary>
    private const int ProbabilityDigits = 6;

    public static Bundle Assemble(ExplanationStore store, StimulusPlan plan, BundleFacts facts)
    {
        var run = store.Run;
        var classes = run.Classes.Select(name => ClassName.IsValid(name)
            ? new ClassName(name)
            : throw new PipelineException($"The class name “{name}” cannot stand in a bundle: give it 1 to {ClassName.MaxLength} characters without line breaks.")).ToList();
        var results = plan.All.Select(store.Read).ToList();
        RefuseTwins(results);
        var stimuli = results.Select((result, i) => Stimulus(result, Id(i), classes, run)).ToList();
        return new Bundle(
            facts.Id, facts.Title, facts.Created, facts.Licence, classes,
            new BundleDataset(run.DatasetName, new Sha256Hash(run.DatasetSha256), run.Train, run.Test),
            facts.Model,
            [.. run.Methods.Select(method => new BundleMethod(new MethodId(method.Id), method.Name, method.Kind, Parameters(method, run.Rendering, results[0])))],
            new BundleTutorial(stimuli[0].Id, stimuli[1].Id), stimuli, facts.Provenance);
    }

    /// <summary>Numbered in the plan's order, which tells nothing.</summary>
    private static StimulusId Id(int position) => new(string.Create(CultureInfo.InvariantCulture, $"s{position + 1:0000}"));

    private static BundleStimulus Stimulus(StimulusResult result, StimulusId id, List<ClassName> classes, ExplanationRun run) => new(
        id, Medium(result.Image), Class(classes, result.Actual, result), Class(classes, result.Predicted, result),
        [.. result.Probabilities.Select(probability => Math.Round((double)probability, ProbabilityDigits))],
        run.Methods.Where(method => result.Methods.ContainsKey(method.Id))
            .ToDictionary(method => new MethodId(method.Id), method => Explanation(result.Methods[method.Id], classes, result)),
        result.TestIndex);

    private static BundleExplanation Explanation(MethodResult result, List<ClassName> classes, StimulusResult stimulus)
    {
        BundleExplanation explanation = result is { TrainingIndex: { } index, TrainingClass: { } trainingClass }
            ? new BundleExplanation.Example(Medium(result.Media), Class(classes, trainingClass, stimulus), index)
            : new BundleExplanation.Saliency(Medium(result.Media));
        return explanation with
        {
            Diagnostics = result.Diagnostics.ToDictionary(pair => pair.Key, pair => Significant(pair.Value), StringComparer.Ordinal),
        };
    }

    private static ClassName Class(List<ClassName> classes, int index, StimulusResult stimulus) => index >= 0 && index < classes.Count
        ? classes[index]
        : throw new PipelineException($"Test image {stimulus.TestIndex} is explained with class {index}, but there are {classes.Count} classes: explain it anew.");

    private static MediaPath Medium(string name) =>
        MediaPath.TryParseFileName(name, out var path) ? path : throw new PipelineException($"“{name}” is not the name of a medium: explain the test image anew.");

    /// <summary>Six digits: what is more differs from machine to machine and tells nobody anything.</summary>
    private static double Significant(double value) => double.Parse(value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>The method's options and, under "rendering", what one must know to read its pictures, such as to draw a legend.</summary>
    private static JsonParameters Parameters(ExplainedMethod method, RenderingOptions rendering, StimulusResult example)
    {
        var parameters = method.Parameters.ToDictionary(pair => pair.Key, pair => (object?)pair.Value, StringComparer.Ordinal);
        if (example.Methods.TryGetValue(method.Id, out var result) && result.Style is { } style)
        {
            var facts = new Dictionary<string, object?>(StringComparer.Ordinal) { ["style"] = style.ToString().ToLowerInvariant() };
            if (style == SaliencyStyle.Heat)
                (facts["colours"], facts["opacity"]) = (rendering.Colours.ToString().ToLowerInvariant(), rendering.Opacity);
            parameters.TryAdd("rendering", facts);
        }

        return JsonParameters.From(parameters);
    }

    private static void RefuseTwins(List<StimulusResult> results)
    {
        var twins = results.GroupBy(result => result.Image, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twins is not null)
            throw new PipelineException($"The test images {string.Join(" and ", twins.Select(result => result.TestIndex))} look the same: take all but one of them out of the data set, or choose with another seed.");
    }
}

using StudyPlatform.Domain.Json;

namespace StudyPlatform.Domain.Bundles;

/// <summary>The form of one entry of <c>stimuli</c>.</summary>
internal static class StimulusForm
{
    public static BundleStimulus? Read(JsonPlace place)
    {
        if (place.Object() is not { } places)
            return null;
        var id = places.Required("id")?.Identifier();
        var image = places.Required("image")?.Media();
        var actual = places.Required("actual")?.Class();
        var predicted = places.Required("predicted")?.Class();
        var probabilities = places.Required("probabilities")?.List(2)?.Select(item => item.Number(0, 1)).ToList();
        var explanations = places.Required("explanations")?.Object() is { } map ? Explanations(map) : null;
        var testIndex = places.Optional("testIndex")?.Count();
        places.RefuseOthers();

        if (id is null || image is null || actual is null || predicted is null || explanations is null || probabilities is null || probabilities.Contains(null))
            return null;
        return new BundleStimulus(
            new StimulusId(id), image.Value, actual.Value, predicted.Value,
            [.. probabilities.Select(probability => probability!.Value)], explanations, testIndex);
    }

    private static Dictionary<MethodId, BundleExplanation> Explanations(JsonPlaces places)
    {
        var explanations = new Dictionary<MethodId, BundleExplanation>();
        foreach (var (key, place) in places.Entries)
        {
            if (!MethodId.IsValid(key))
                place.Fault("stands under a key that is no method id", $"use {Identifier.Form}");
            if (Explanation(place) is { } explanation && MethodId.IsValid(key))
                explanations.Add(new MethodId(key), explanation);
        }

        return explanations;
    }

    private static BundleExplanation? Explanation(JsonPlace place)
    {
        if (place.Object() is not { } places)
            return null;
        var image = places.Required("image")?.Media();
        var diagnostics = places.Optional("diagnostics")?.Object() is { } figures ? Figures(figures) : null;
        var isExample = places.Has("trainingClass") || places.Has("trainingIndex");
        var trainingClass = isExample ? places.Required("trainingClass")?.Class() : null;
        var trainingIndex = isExample ? places.Required("trainingIndex")?.Count() : null;
        places.Optional("trainingClass");
        places.Optional("trainingIndex");
        places.RefuseOthers();

        if (image is null || (isExample && (trainingClass is null || trainingIndex is null)))
            return null;
        BundleExplanation explanation = isExample
            ? new BundleExplanation.Example(image.Value, trainingClass!.Value, trainingIndex!.Value)
            : new BundleExplanation.Saliency(image.Value);
        return diagnostics is null ? explanation : explanation with { Diagnostics = diagnostics };
    }

    private static Dictionary<string, double> Figures(JsonPlaces places)
    {
        var figures = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (key, place) in places.Entries)
        {
            if (key.Length == 0)
                place.Fault("stands under an empty key", "give it a name");
            else if (place.Number() is { } value)
                figures.Add(key, value);
        }

        return figures;
    }
}

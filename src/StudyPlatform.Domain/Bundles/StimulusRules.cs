using System.Globalization;
using StudyPlatform.Domain.Json;

namespace StudyPlatform.Domain.Bundles;

/// <summary>What must hold within one stimulus, given its bundle.</summary>
internal static class StimulusRules
{
    public static void Check(FaultList faults, string place, Bundle bundle, HashSet<ClassName> classes, BundleStimulus stimulus)
    {
        CheckClass(faults, $"{place}.actual", bundle, classes, stimulus.Actual);
        if (CheckClass(faults, $"{place}.predicted", bundle, classes, stimulus.Predicted))
            CheckProbabilities(faults, place, bundle, stimulus);
        if (stimulus.TestIndex >= bundle.Dataset.Test)
            faults.Add($"{place}.testIndex", $"is {stimulus.TestIndex}, but the test split has {bundle.Dataset.Test} images", "use an index below that number");
        CheckExplanations(faults, place, bundle, classes, stimulus);
    }

    private static bool CheckClass(FaultList faults, string place, Bundle bundle, HashSet<ClassName> classes, ClassName name)
    {
        if (classes.Contains(name))
            return true;
        faults.Add(place, $"is {Quoted.Text(name.Value)}, which is not among classes", $"use one of {Quoted.List([.. bundle.Classes.Select(c => c.Value)])}");
        return false;
    }

    private static void CheckProbabilities(FaultList faults, string place, Bundle bundle, BundleStimulus stimulus)
    {
        var probabilities = stimulus.Probabilities;
        if (probabilities.Count != bundle.Classes.Count)
        {
            faults.Add($"{place}.probabilities", $"has {probabilities.Count} entries for {bundle.Classes.Count} classes", "give one for each class, in their order");
            return;
        }

        var sum = probabilities.Sum();
        if (Math.Abs(sum - 1) > BundleRules.ProbabilityTolerance)
            faults.Add($"{place}.probabilities", string.Create(CultureInfo.InvariantCulture, $"adds up to {sum:0.######}"), "give probabilities that add up to 1");

        // Of equal greatest probabilities any may be the prediction: rounding can make two equal that were not.
        var predicted = bundle.Classes.TakeWhile(name => name != stimulus.Predicted).Count();
        var greatest = probabilities.Max();
        if (probabilities[predicted] < greatest)
        {
            var best = bundle.Classes[probabilities.TakeWhile(probability => probability < greatest).Count()];
            faults.Add($"{place}.predicted", $"is '{stimulus.Predicted}', but '{best}' has the greatest probability", "correct the one or the other");
        }
    }

    private static void CheckExplanations(FaultList faults, string place, Bundle bundle, HashSet<ClassName> classes, BundleStimulus stimulus)
    {
        foreach (var method in bundle.Methods.DistinctBy(method => method.Id))
        {
            var at = $"{place}.explanations.{method.Id}";
            if (!stimulus.Explanations.TryGetValue(method.Id, out var explanation))
                faults.Add(at, $"is missing: stimulus '{stimulus.Id}' has no explanation by '{method.Id}'", "explain it by each method, or leave the stimulus out");
            else if (explanation.Kind != method.Kind)
                faults.Add(at, $"is {Kind(explanation.Kind)}, but the method's kind is {method.Kind.Name()}", method.Kind == MethodKind.Example ? "give trainingClass and trainingIndex" : "take trainingClass and trainingIndex out");
            else if (explanation is BundleExplanation.Example example)
                CheckExample(faults, at, bundle, classes, example);
        }

        var known = bundle.Methods.Select(method => method.Id).ToHashSet();
        foreach (var id in stimulus.Explanations.Keys.Where(id => !known.Contains(id)))
            faults.Add($"{place}.explanations.{id}", "is by a method that is not among methods", $"take it out, or use one of {Quoted.List([.. known.Select(method => method.Value)])}");
    }

    private static void CheckExample(FaultList faults, string place, Bundle bundle, HashSet<ClassName> classes, BundleExplanation.Example example)
    {
        CheckClass(faults, $"{place}.trainingClass", bundle, classes, example.TrainingClass);
        if (example.TrainingIndex >= bundle.Dataset.Train)
            faults.Add($"{place}.trainingIndex", $"is {example.TrainingIndex}, but the training split has {bundle.Dataset.Train} images", "use an index below that number");
    }

    private static string Kind(MethodKind kind) => kind == MethodKind.Example ? "a training image" : "a map";
}

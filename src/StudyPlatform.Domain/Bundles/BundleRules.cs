using StudyPlatform.Domain.Json;

namespace StudyPlatform.Domain.Bundles;

/// <summary>What must hold between the values of a bundle, beyond their form.</summary>
public static class BundleRules
{
    /// <summary>How far the probabilities of a stimulus may add up to other than 1.</summary>
    public const double ProbabilityTolerance = 1e-3;

    /// <returns>The faults, none if the bundle agrees with itself.</returns>
    public static IReadOnlyList<BundleFault> Check(Bundle bundle)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        var faults = new FaultList(FaultKind.Rule);
        CheckRepeated(faults, "classes", bundle.Classes, name => name.Value);
        CheckRepeated(faults, "methods", bundle.Methods, method => method.Id.Value);
        CheckRepeated(faults, "stimuli", bundle.Stimuli, stimulus => stimulus.Id.Value);
        CheckRepeated(faults, "stimuli", bundle.Stimuli, stimulus => stimulus.Image.ToString());
        CheckRepeated(faults, "stimuli", bundle.Stimuli, stimulus => stimulus.TestIndex is { } index ? $"testIndex {index}" : null);

        var classes = bundle.Classes.ToHashSet();
        for (var i = 0; i < bundle.Stimuli.Count && !faults.IsFull; i++)
            StimulusRules.Check(faults, $"stimuli[{i}]", bundle, classes, bundle.Stimuli[i]);
        CheckTutorial(faults, bundle, bundle.Tutorial.Correct, "tutorial.correct", wantedCorrect: true);
        CheckTutorial(faults, bundle, bundle.Tutorial.Incorrect, "tutorial.incorrect", wantedCorrect: false);
        return faults.ToList();
    }

    private static void CheckRepeated<T>(FaultList faults, string place, IReadOnlyList<T> items, Func<T, string?> key)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            if (key(items[i]) is { } name && !first.TryAdd(name, i))
                faults.Add($"{place}[{i}]", $"repeats {Quoted.Text(name)} of {place}[{first[name]}]", "keep one of them");
        }
    }

    private static void CheckTutorial(FaultList faults, Bundle bundle, StimulusId id, string place, bool wantedCorrect)
    {
        var wanted = wantedCorrect ? "rightly" : "wrongly";
        var stimulus = bundle.Stimuli.FirstOrDefault(stimulus => stimulus.Id == id);
        if (stimulus is null)
            faults.Add(place, $"names '{id}', which is not among the stimuli", $"name a {wanted} predicted stimulus");
        else if (stimulus.IsCorrect != wantedCorrect)
            faults.Add(place, $"names '{id}', which is {(stimulus.IsCorrect ? "rightly" : "wrongly")} predicted", $"name a {wanted} predicted stimulus");
    }
}

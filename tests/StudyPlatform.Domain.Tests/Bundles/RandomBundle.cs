using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Domain.Tests.Bundles;

/// <summary>Sound bundles of any size and content.</summary>
internal static class RandomBundle
{
    private const string Letters = "abc ÄöΩ中\"\\/<>&+\u2028😀\t\n0";

    public static Bundle Create(Random random)
    {
        ClassName[] classes = [.. Enumerable.Range(0, random.Next(2, 6)).Select(i => new ClassName($"class {i}ß"))];
        BundleMethod[] methods =
        [
            .. Enumerable.Range(0, random.Next(1, 7)).Select(i => new BundleMethod(
                new MethodId($"m-{i}"), Text(random), (MethodKind)random.Next(2), JsonParameters.From(Parameters(random, 2)))),
        ];
        var stimuli = Enumerable.Range(0, random.Next(2, 8)).Select(i => Stimulus(random, i, classes, methods)).ToList();
        return new Bundle(
            new BundleId("random"), Text(random), DateTimeOffset.FromUnixTimeMilliseconds(random.NextInt64(2_000_000_000_000)), Text(random), classes,
            new BundleDataset(Text(random), Hash(random), random.Next(1, 1000), 100),
            new BundleModel(Text(random), random.Next(1, 512), random.NextInt64(-(1L << 53), 1L << 53), random.Next(100), random.Next(1, 64), random.NextDouble() + 1e-9, Hash(random), random.NextDouble(), random.Next(2) == 0 ? null : Text(random)),
            methods, new BundleTutorial(stimuli[0].Id, stimuli[1].Id), stimuli,
            random.Next(2) == 0 ? null : new BundleProvenance { Commands = [Text(random)], TrainingLosses = [random.NextDouble() * 1e-7, random.Next(5)] });
    }

    private static BundleStimulus Stimulus(Random random, int index, ClassName[] classes, BundleMethod[] methods)
    {
        // The first is rightly and the second wrongly predicted, for the tutorial.
        var actual = random.Next(classes.Length);
        var predicted = index == 0 ? actual : index == 1 ? (actual + 1) % classes.Length : random.Next(classes.Length);
        var rest = random.NextDouble() * 0.4;
        var probabilities = classes.Select((_, i) => i == predicted ? 1 - rest : rest / (classes.Length - 1)).ToList();
        return new BundleStimulus(
            new StimulusId($"s{index}"), Medium(random), classes[actual], classes[predicted], probabilities,
            methods.ToDictionary(method => method.Id, BundleExplanation (method) => method.Kind == MethodKind.Example
                ? new BundleExplanation.Example(Medium(random), classes[random.Next(classes.Length)], 0)
                : new BundleExplanation.Saliency(Medium(random))),
            random.Next(2) == 0 ? null : index);
    }

    private static Dictionary<string, object?> Parameters(Random random, int depth) =>
        Enumerable.Range(0, random.Next(5)).ToDictionary(i => i + Text(random), _ => Value(random, depth), StringComparer.Ordinal);

    private static object? Value(Random random, int depth) => random.Next(depth > 0 ? 8 : 6) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => random.NextInt64(),
        3 => random.NextDouble() * Math.Pow(10, random.Next(-300, 300)),
        4 => random.NextSingle(),
        5 => Text(random),
        6 => Parameters(random, depth - 1),
        _ => new[] { Value(random, depth - 1), Value(random, depth - 1) },
    };

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Letters.EnumerateRunes().ElementAt(random.Next(Letters.EnumerateRunes().Count())).ToString()));

    private static MediaPath Medium(Random random) => new(Hash(random), (MediaType)random.Next(3));

    private static Sha256Hash Hash(Random random)
    {
        var digest = new byte[32];
        random.NextBytes(digest);
        return Sha256Hash.FromDigest(digest);
    }
}

using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Tests.Studies;

/// <summary>The study and the bundle that a fresh checkout serves.</summary>
internal static class DefaultStudy
{
    private static readonly Lazy<StudyDefinition> Read = new(() => Assert.IsType<StudyReading.Sound>(StudyReader.Parse(Json())).Definition);

    private static readonly Lazy<Bundle> ReadBundle = new(() =>
        Assert.IsType<BundleReading.Sound>(BundleReader.Parse(File.ReadAllBytes(Checkout.File("study-assets", "default", "bundle.json")))).Bundle);

    public static StudyDefinition Definition => Read.Value;

    public static Bundle Bundle => ReadBundle.Value;

    public static StudyPlan Plan { get => field ??= new StudyPlan(Definition, Bundle); }

    /// <summary>The default study on its bundle, with something about it changed.</summary>
    public static StudyPlan PlanWith(Func<StudyDefinition, StudyDefinition> change) => new(change(Definition), Bundle);

    public static string Json() => File.ReadAllText(Checkout.File("study-assets", "default", "study.json"));
}

using StudyPlatform.Explain.Attribution;
using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Tests.Bundling;

/// <summary>A method whose explanation follows from the image's index alone, and that counts its calls.</summary>
internal sealed class PretendedMethod(string id, SaliencyStyle? style, ManualTime time, int samples) : IExplanationMethod
{
    public string Id => id;

    public string Name => id.ToUpperInvariant();

    public ExplanationKind Kind => style is null ? ExplanationKind.Example : ExplanationKind.Saliency;

    public IReadOnlyDictionary<string, object> Parameters { get; } = new Dictionary<string, object>(StringComparer.Ordinal) { ["samples"] = samples };

    public List<int> Calls { get; } = [];

    /// <summary>Called before each explanation; may throw as a method might.</summary>
    public Action<int> Before { get; set; } = _ => { };

    public Explanation Explain(Stimulus stimulus, CancellationToken cancellation)
    {
        Before(stimulus.TestIndex);
        Calls.Add(stimulus.TestIndex);
        time.Advance(TimeSpan.FromSeconds(0.5));
        var diagnostics = new Dictionary<string, double>(StringComparer.Ordinal) { ["r2"] = 0.123456789, ["unknown"] = double.NaN };
        if (style is null)
            return new Explanation.Example(stimulus.TestIndex, stimulus.Predicted, 1.5, [new RankedExample(20, 0, 0.5)], diagnostics);
        var values = Enumerable.Range(0, 64).Select(i => ((i + stimulus.TestIndex) % 8 / 7f) - (style == SaliencyStyle.Signed ? 0.5f : 0)).ToArray();
        var segments = style == SaliencyStyle.Segments ? new SegmentMap(8, 8, [.. Enumerable.Range(0, 64).Select(i => i / 16)], 4) : null;
        return new Explanation.Saliency(new ScalarMap(8, 8, values), style.Value, segments, segments is null ? null : [stimulus.TestIndex % 4], diagnostics);
    }

    public void Dispose()
    {
    }
}

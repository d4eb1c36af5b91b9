namespace StudyPlatform.Explain.Attribution.Numerics;

/// <summary>exp(zᵢ) / Σ exp(z), shifted by the largest so that nothing overflows.</summary>
internal static class Softmax
{
    /// <summary>Turns logits into probabilities in place.</summary>
    public static void InPlace(Span<double> logits)
    {
        var largest = double.NegativeInfinity;
        foreach (var logit in logits)
            largest = Math.Max(largest, logit);
        double sum = 0;
        foreach (ref var logit in logits)
            sum += logit = Math.Exp(logit - largest);
        foreach (ref var logit in logits)
            logit /= sum;
    }
}

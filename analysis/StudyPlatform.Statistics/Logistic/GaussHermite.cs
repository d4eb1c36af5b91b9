namespace StudyPlatform.Statistics.Logistic;

/// <summary>Nodes and weights with Σ wₖ f(zₖ) = E f(Z), Z standard normal, exact for polynomials of degree below 2n.</summary>
/// <remarks>
/// The nodes are the roots of the orthonormal Hermite polynomial hₙ (recurrence √(k+1)·hₖ₊₁ = z·hₖ − √k·hₖ₋₁),
/// found by Newton's method from outside with the roots found so far divided out (Wilkinson's deflation, Stoer and
/// Bulirsch 2002, section 5.5); wₖ = 1 / (n·hₙ₋₁(zₖ)²).
/// </remarks>
internal static class GaussHermite
{
    private const int MostIterations = 200;
    private const double RootTolerance = 1e-14;

    public static (double[] Nodes, double[] Weights) Rule(int points)
    {
        var nodes = new double[points];
        var weights = new double[points];
        // From outside every root, Newton's method on a polynomial with real roots falls to the largest one.
        var start = 2 * Math.Sqrt(points) + 1;
        for (var k = 0; k < (points + 1) / 2; k++)
        {
            var z = Root(points, nodes.AsSpan(0, k), start);
            if (k == points / 2)
                z = 0;
            var (_, previous) = Evaluate(points, z);
            nodes[k] = z;
            weights[k] = 1 / (points * previous * previous);
            start = z;
        }

        for (var k = 0; k < points / 2; k++)
        {
            nodes[points - 1 - k] = -nodes[k];
            weights[points - 1 - k] = weights[k];
        }

        return (nodes, weights);
    }

    private static double Root(int points, ReadOnlySpan<double> larger, double start)
    {
        var z = larger.IsEmpty ? start : start - 1e-3;
        for (var iteration = 0; iteration < MostIterations; iteration++)
        {
            var (value, previous) = Evaluate(points, z);
            // h' = √n·hₙ₋₁; (log |h/∏(z − zᵢ)|)' = h'/h − Σ 1/(z − zᵢ).
            var slope = Math.Sqrt(points) * previous;
            var deflation = 0.0;
            foreach (var root in larger)
                deflation += 1 / (z - root);
            var step = value / (slope - value * deflation);
            z -= step;
            if (Math.Abs(step) <= RootTolerance * Math.Max(1, Math.Abs(z)))
                return z;
        }

        throw new InvalidOperationException($"The {larger.Length + 1}th node of the {points}-point rule was not found.");
    }

    private static (double Value, double Previous) Evaluate(int points, double z)
    {
        double previous = 0, value = 1;
        for (var k = 0; k < points; k++)
            (previous, value) = (value, (z * value - Math.Sqrt(k) * previous) / Math.Sqrt(k + 1));
        return (value, previous);
    }
}

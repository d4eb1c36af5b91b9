using StudyPlatform.Explain.Attribution.Numerics;
using StudyPlatform.Domain.Randomness;

namespace StudyPlatform.Explain.Attribution.Curvature;

/// <summary>
/// Influence functions (Koh and Liang 2017) of a softmax regression on fixed features. Upweighting training
/// sample z by ε changes the test loss at the predicted class by ε·I(z), I(z) = −∇L(test)ᵀ·H⁻¹·∇L(z) (their
/// equation 2). The score here is −I(z): positive means that more of z lowers that loss, so z supports the
/// prediction, and leaving z out raises it by about score / N.
/// </summary>
internal sealed class SoftmaxInfluence
{
    private readonly InfluenceOptions _options;
    private readonly LastLayer _layer;
    private readonly SoftmaxCurvature _curvature;
    private readonly SpanConjugateGradient? _solver;
    private readonly double[] _gradients;

    /// <param name="features">Penultimate activations of the training samples.</param>
    /// <param name="classes">Their true classes.</param>
    /// <param name="layer">The last layer.</param>
    /// <param name="options">Solver, damping and what belongs to them.</param>
    public SoftmaxInfluence(IFeatureRows features, IReadOnlyList<int> classes, LastLayer layer, InfluenceOptions options)
    {
        if (options is { Solver: InfluenceSolver.ConjugateGradient, Damping: 0 })
            throw new PipelineException("influence.damping is 0, which leaves the Hessian singular; give a number above 0, for example 0.01.");
        (_options, _layer) = (options, layer);
        var (count, kinds) = (features.Count, layer.Classes);
        var probabilities = new double[kinds * count];
        _gradients = new double[kinds * count];
        for (var i = 0; i < count; i++)
        {
            var p = layer.Probabilities(features.Feature(i));
            for (var k = 0; k < kinds; k++)
                probabilities[k * count + i] = p[k];
            LastLayer.LogitGradient(p, classes[i]);
            for (var k = 0; k < kinds; k++)
                _gradients[k * count + i] = p[k];
        }

        _curvature = new SoftmaxCurvature(SampleKernel.Over(features), probabilities, kinds, options.Damping);
        if (options.Solver == InfluenceSolver.ConjugateGradient)
            _solver = new SpanConjugateGradient(_curvature, new LowRankPreconditioner(_curvature, options.Rank));
    }

    /// <summary>The score of every training sample for one test sample's predicted class.</summary>
    /// <param name="feature">The test sample's penultimate activations.</param>
    /// <param name="predicted">The class explained.</param>
    /// <param name="random">Draws LiSSA's samples; conjugate gradients need none.</param>
    /// <param name="cancellation">Ends the work between two steps.</param>
    /// <exception cref="PipelineException">The solver does not converge, or the prediction is too certain to have a gradient.</exception>
    public InfluenceScores Of(ReadOnlySpan<float> feature, int predicted, SeededRandom random, CancellationToken cancellation)
    {
        var delta = _layer.Probabilities(feature);
        LastLayer.LogitGradient(delta, predicted);
        if (Array.TrueForAll(delta, d => d == 0))
            throw new PipelineException("The prediction's probability is 1 to the last digit, so its loss has no gradient and influence is undefined; choose another stimulus.");

        var test = new TestSample(_curvature.Kernel.Cross(feature), Dense.Dot(feature, feature) + 1);
        var product = _solver is null
            ? new Lissa(_curvature).Solve(test, delta, _options.Scale, _options.Depth, _options.Repeats, random, cancellation)
            : _solver.Solve(test, delta, _options.Tolerance, _options.Iterations, cancellation);

        var scores = new double[_curvature.Count];
        for (var k = 0; k < _layer.Classes; k++)
        {
            for (var i = 0; i < scores.Length; i++)
                scores[i] += _gradients[k * scores.Length + i] * product.Images[k * _curvature.Stride + i];
        }

        return new InfluenceScores(scores, product.Iterations, product.Residual);
    }
}

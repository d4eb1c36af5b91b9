using StudyPlatform.Statistics.Numerics;

namespace StudyPlatform.Statistics.PairedComparisons;

/// <summary>Log-likelihood, score and expected information of Bradley–Terry (k parameters) and Davidson (k + 1, the last is log ν).</summary>
/// <remarks>Both are log-linear in (λ, log ν) with predictors ±(λᵢ − λⱼ)/2 and log ν, so the expected information is the observed one and the likelihood is concave.</remarks>
internal sealed class PairLikelihood(WinsTable table, bool withUndecided)
{
    private readonly int _k = table.Competitors.Count;

    public int Parameters => withUndecided ? _k + 1 : _k;

    public double Evaluate(double[] parameters, double[] score, double[,] information)
    {
        Array.Clear(score);
        Array.Clear(information);
        var logNu = withUndecided ? parameters[_k] : double.NegativeInfinity;
        var value = 0.0;
        for (var i = 0; i < _k; i++)
        {
            for (var j = i + 1; j < _k; j++)
            {
                var n = (double)table.Comparisons(i, j);
                if (n == 0)
                    continue;
                var half = 0.5 * (parameters[i] - parameters[j]);
                double won = table.Wins(i, j), lost = table.Wins(j, i), undecided = table.Undecided(i, j);
                double logFirst = LogShare(-2 * half, logNu - half), logSecond = LogShare(2 * half, logNu + half);
                double first = Math.Exp(logFirst), second = Math.Exp(logSecond), neither = Math.Exp(logNu + half + logSecond);
                value += won * logFirst + lost * logSecond;

                // ½(won − lost − n(p₁ − p₂)), without cancellation where one of the two nearly always wins.
                var slope = won * (second + 0.5 * neither) - lost * (first + 0.5 * neither) - 0.5 * undecided * (first - second);
                score[i] += slope;
                score[j] -= slope;
                // p₁ + p₂ − (p₁ − p₂)² = 4p₁p₂ + p₃(p₁ + p₂), without cancellation.
                var curvature = n * (first * second + 0.25 * neither * (first + second));
                information[i, i] += curvature;
                information[j, j] += curvature;
                information[i, j] -= curvature;
                information[j, i] -= curvature;
                if (!withUndecided)
                    continue;

                value += undecided * (logNu + half + logSecond);
                score[_k] += undecided * (first + second) - (won + lost) * neither;
                information[_k, _k] += n * neither * (first + second);
                var mixed = -0.5 * n * (first - second) * neither;
                information[i, _k] += mixed;
                information[_k, i] += mixed;
                information[j, _k] -= mixed;
                information[_k, j] -= mixed;
            }
        }

        return value;
    }

    /// <summary>Covariance under Σλ = 0: the Moore–Penrose inverse of the information's ability part. Null if it is singular beyond that.</summary>
    /// <remarks>(A + s·J/k)⁻¹ = A⁺ + J/(s·k) where the rows of A add up to 0 over the abilities and J is all ones; s makes the added eigenvalue like the others.</remarks>
    public static double[,]? Covariance(double[,] information, int k)
    {
        var scale = 0.0;
        for (var i = 0; i < k; i++)
            scale += information[i, i] / k;
        var augmented = (double[,])information.Clone();
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++)
                augmented[i, j] += scale / k;
        }

        var inverse = Cholesky.TryFactor(augmented, out _, SingularPivot)?.Inverse();
        if (inverse is null)
            return null;
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++)
                inverse[i, j] -= 1 / (scale * k);
        }

        return inverse;
    }

    // A pivot that is this small beside its diagonal element is rounding.
    private const double SingularPivot = 1e-13;

    // log of 1 / (1 + eᵃ + eᵇ).
    private static double LogShare(double a, double b) => -LogOnePlus.Of(Math.Exp(a) + Math.Exp(b));
}

namespace StudyPlatform.Statistics.LinearModels;

/// <summary>
/// Singular values by one-sided Jacobi rotations (Hestenes 1958), which find small ones to full relative accuracy
/// (Demmel and Veselić 1992, SIAM J. Matrix Anal. Appl. 13).
/// </summary>
internal static class SingularValues
{
    private const int MostSweeps = 60;

    private const double Orthogonal = 1e-15;

    /// <param name="columns">The matrix, column by column; overwritten.</param>
    /// <returns>One a column, falling.</returns>
    /// <exception cref="ArithmeticException">The rotations did not settle.</exception>
    public static double[] Of(double[][] columns)
    {
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            if (Sweep(columns))
                return [.. columns.Select(column => Math.Sqrt(SimdVector.Dot(column, column))).OrderDescending()];
        }

        throw new ArithmeticException($"The singular values did not settle in {MostSweeps} sweeps.");
    }

    private static bool Sweep(double[][] columns)
    {
        var settled = true;
        for (var i = 0; i < columns.Length; i++)
        {
            for (var j = i + 1; j < columns.Length; j++)
            {
                var alpha = SimdVector.Dot(columns[i], columns[i]);
                var beta = SimdVector.Dot(columns[j], columns[j]);
                var gamma = SimdVector.Dot(columns[i], columns[j]);
                if (Math.Abs(gamma) <= Orthogonal * Math.Sqrt(alpha * beta))
                    continue;
                settled = false;
                var zeta = (beta - alpha) / (2 * gamma);
                var tangent = Math.CopySign(1, zeta) / (Math.Abs(zeta) + double.Hypot(1, zeta));
                var cosine = 1 / Math.Sqrt(1 + tangent * tangent);
                Rotate(columns[i], columns[j], cosine, cosine * tangent);
            }
        }

        return settled;
    }

    private static void Rotate(double[] a, double[] b, double cosine, double sine)
    {
        for (var k = 0; k < a.Length; k++)
            (a[k], b[k]) = (cosine * a[k] - sine * b[k], sine * a[k] + cosine * b[k]);
    }
}

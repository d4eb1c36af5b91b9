namespace StudyPlatform.Statistics.LinearModels;

/// <summary>The roots of H against E.</summary>
internal static class Roots
{
    /// <summary>
    /// With H = T'T and E = U'U the roots are the squared singular values of T U⁻¹, so that neither product nor inverse of E is
    /// formed and only the condition of U, not its square, costs digits.
    /// </summary>
    /// <param name="effects">T, q × d.</param>
    /// <param name="model">For U, d × d upper triangular.</param>
    /// <returns>The min(q, d) roots, falling.</returns>
    public static double[] Of(double[,] effects, ReducedModel model)
    {
        var q = effects.GetLength(0);
        var d = effects.GetLength(1);
        var rows = new double[q][];
        for (var row = 0; row < q; row++)
        {
            rows[row] = new double[d];
            for (var j = 0; j < d; j++)
            {
                var rest = effects[row, j];
                for (var k = 0; k < j; k++)
                    rest -= rows[row][k] * model.Residual(k, j);
                rows[row][j] = rest / model.Residual(j, j);
            }
        }

        var columns = q <= d ? rows : Enumerable.Range(0, d).Select(j => rows.Select(row => row[j]).ToArray()).ToArray();
        return Array.ConvertAll(SingularValues.Of(columns), value => value * value);
    }
}

namespace StudyPlatform.Statistics.LinearModels;

/// <summary>
/// The triangular factor of [X Y] in its parts: with X = QR, the p × p matrix R, the p × d effects Q'Y, and the d × d factor
/// of the residuals. Every sum of squares and products of the model follows from these.
/// </summary>
internal sealed class ReducedModel
{
    private readonly TriangularFactor _factor;

    private ReducedModel(ModelFrame frame, Design design, TriangularFactor factor)
    {
        Frame = frame;
        Design = design;
        _factor = factor;
    }

    public ModelFrame Frame { get; }

    public Design Design { get; }

    public int Parameters => Design.Columns.Count;

    public int Dependents => Frame.Dependents.Count;

    public int ResidualDf => Frame.Rows.Length - Parameters;

    public static ReducedModel Of(ModelFrame frame)
    {
        var design = Design.Of(frame);
        return new ReducedModel(frame, design, ModelReduction.Of(frame, design));
    }

    /// <summary>Element of R, upper triangular.</summary>
    public double R(int row, int column) => _factor[row, column];

    /// <summary>Element of Q'Y, Y shifted and scaled as the frame says.</summary>
    public double Effect(int row, int dependent) => _factor[row, Parameters + dependent];

    /// <summary>Element of the residuals' factor E with E'E their sums of squares and products, upper triangular.</summary>
    public double Residual(int row, int dependent) => row <= dependent ? _factor[Parameters + row, Parameters + dependent] : 0;

    /// <summary>
    /// What the tested columns explain beyond the given ones: the q × d matrix T whose T'T is the hypothesis' sums of squares
    /// and products. Both sets of columns are orthogonalised in the p dimensions of X.
    /// </summary>
    /// <param name="given">Positions of the columns that the others are adjusted for.</param>
    /// <param name="tested">Positions of the columns of the hypothesis.</param>
    /// <param name="unshifted">Whether the dependents count from zero rather than from their shift, as the intercept's test needs.</param>
    public double[,] Effects(IReadOnlyList<int> given, IReadOnlyList<int> tested, bool unshifted = false)
    {
        int[] columns = [.. given, .. tested];
        var factor = new TriangularFactor(columns.Length + Dependents, Parameters);
        for (var j = 0; j < columns.Length; j++)
        {
            var column = factor.Next(j, Parameters);
            for (var row = 0; row < Parameters; row++)
                column[row] = R(row, columns[j]);
        }

        for (var i = 0; i < Dependents; i++)
        {
            var numbers = Frame.Dependents[i];
            var shift = unshifted ? numbers.Shift * numbers.Scale : 0;
            var column = factor.Next(columns.Length + i, Parameters);
            for (var row = 0; row < Parameters; row++)
                column[row] = Effect(row, i) + shift * R(row, 0);
        }

        factor.Commit(Parameters);
        factor.Reduce();
        var effects = new double[tested.Count, Dependents];
        for (var row = 0; row < tested.Count; row++)
        {
            for (var i = 0; i < Dependents; i++)
                effects[row, i] = factor[given.Count + row, columns.Length + i];
        }

        return effects;
    }
}

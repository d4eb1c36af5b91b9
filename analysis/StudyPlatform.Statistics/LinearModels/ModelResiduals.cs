namespace StudyPlatform.Statistics.LinearModels;

/// <summary>Residuals from the coefficients, in a second pass over the rows.</summary>
internal static class ModelResiduals
{
    public static IReadOnlyList<double[]> Of(ReducedModel model)
    {
        var frame = model.Frame;
        var coefficients = Enumerable.Range(0, model.Dependents).Select(j => Coefficients(model, j)).ToArray();
        var order = (int[])frame.Rows.Clone();
        var positions = new int[order.Length];
        for (var i = 0; i < positions.Length; i++)
            positions[i] = i;
        Array.Sort(order, positions);

        var sorted = coefficients.Select(_ => new double[order.Length]).ToArray();
        var levels = new int[frame.Factors.Length];
        var products = new double[model.Design.Products.Count];
        // Within a cell only the coefficients of the products of covariates are left.
        var perProduct = new double[model.Dependents, products.Length];
        for (int start = 0, end; start < frame.Rows.Length; start = end)
        {
            end = RowsByCell.End(frame.Rows, start, frame.Factors);
            for (var i = 0; i < levels.Length; i++)
                levels[i] = frame.Factors[i].Code(frame.Rows[start]);
            Array.Clear(perProduct);
            foreach (var (column, c) in model.Design.Columns.Select((column, c) => (column, c)))
            {
                var factor = column.Factor(levels);
                for (var j = 0; j < coefficients.Length; j++)
                    perProduct[j, column.Product] += factor * coefficients[j][c];
            }

            for (var at = start; at < end; at++)
            {
                Products(frame, model.Design, frame.Rows[at], products);
                for (var j = 0; j < coefficients.Length; j++)
                {
                    var numbers = frame.Dependents[j];
                    var rest = (numbers.Source[frame.Rows[at]] - numbers.Shift) * numbers.Scale;
                    for (var k = 0; k < products.Length; k++)
                        rest -= perProduct[j, k] * products[k];
                    sorted[j][at] = rest / numbers.Scale;
                }
            }
        }

        return [.. sorted.Select(column => Array.ConvertAll(positions, position => column[position]))];
    }

    private static void Products(ModelFrame frame, Design design, int row, double[] into)
    {
        for (var k = 0; k < into.Length; k++)
        {
            into[k] = 1;
            foreach (var covariate in design.Products[k])
                into[k] *= (frame.Covariates[covariate].Source[row] - frame.Covariates[covariate].Shift) * frame.Covariates[covariate].Scale;
        }
    }

    private static double[] Coefficients(ReducedModel model, int dependent)
    {
        var weights = new double[model.Parameters];
        for (var row = model.Parameters - 1; row >= 0; row--)
        {
            var rest = model.Effect(row, dependent);
            for (var k = row + 1; k < model.Parameters; k++)
                rest -= model.R(row, k) * weights[k];
            weights[row] = rest / model.R(row, row);
        }

        return weights;
    }
}

using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.LinearModels;

/// <summary>A multivariate linear model, fitted.</summary>
public sealed class LinearModel
{
    private LinearModel(ReducedModel reduced, IReadOnlyList<Warning> warnings)
    {
        Reduced = reduced;
        Warnings = warnings;
    }

    /// <summary>Rows left out, empty levels, near singularity.</summary>
    public IReadOnlyList<Warning> Warnings { get; }

    internal ReducedModel Reduced { get; }

    /// <summary>Fits by least squares; refused as <see cref="Manova.Test"/> is.</summary>
    public static Outcome<LinearModel> Fit(ModelData data, ModelTerms terms)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(terms);
        return ModelFrame.Of(data, terms).Then<LinearModel>(frame =>
        {
            if (ModelChecks.Size(frame) is { } wrongSize)
                return wrongSize;
            var model = ReducedModel.Of(frame);
            var warnings = frame.Warnings.ToList();
            var refusal = ModelChecks.Rank(model, warnings) ?? ModelChecks.Residuals(model, warnings);
            return refusal is null ? new LinearModel(model, warnings) : refusal;
        });
    }

    /// <summary>
    /// What the model leaves unexplained, one array a dependent, in the table's order of the rows used: for Mardia's tests.
    /// </summary>
    public IReadOnlyList<double[]> Residuals() => ModelResiduals.Of(Reduced);
}

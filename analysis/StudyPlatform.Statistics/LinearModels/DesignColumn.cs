namespace StudyPlatform.Statistics.LinearModels;

/// <summary>A column of the model matrix: a product of factor codes, constant within a cell, times a product of covariates.</summary>
/// <param name="Name">For messages: "g[b]:x".</param>
/// <param name="Term">The position of its term; -1 for the intercept.</param>
/// <param name="Codes">The factor's position among the frame's, and the coding of it.</param>
/// <param name="Product">The position of its product of covariates among the design's.</param>
internal sealed record DesignColumn(string Name, int Term, IReadOnlyList<LevelCode> Codes, int Product)
{
    /// <summary>The part that the levels of a cell determine.</summary>
    public double Factor(ReadOnlySpan<int> levels)
    {
        var product = 1.0;
        foreach (var code in Codes)
            product *= code.Of(levels[code.Factor]);
        return product;
    }
}

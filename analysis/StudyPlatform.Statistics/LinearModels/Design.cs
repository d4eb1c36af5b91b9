namespace StudyPlatform.Statistics.LinearModels;

/// <summary>The columns of the model matrix, intercept first, then term by term. The matrix itself is never built.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Products">Positions of the covariates whose product a column takes; the first is empty, the constant 1.</param>
internal sealed record Design(IReadOnlyList<DesignColumn> Columns, IReadOnlyList<int[]> Products)
{
    public const int Intercept = -1;

    /// <summary>
    /// Sum-to-zero contrasts, or one indicator a level where the term without that factor is not in the model: the rule of
    /// S and R (Chambers and Hastie 1992, section 2.4.1).
    /// </summary>
    public static Design Of(ModelFrame frame)
    {
        var products = new List<int[]> { Array.Empty<int>() };
        var columns = new List<DesignColumn> { new("(Intercept)", Intercept, [], 0) };
        for (var t = 0; t < frame.Terms.Terms.Count; t++)
        {
            var term = frame.Terms.Terms[t];
            var covariates = Positions(term, [.. frame.Covariates.Select(covariate => covariate.Name)]);
            var product = products.FindIndex(known => known.AsSpan().SequenceEqual(covariates));
            if (product < 0)
            {
                product = products.Count;
                products.Add(covariates);
            }

            List<(string Name, LevelCode[] Codes)> codings = [("", [])];
            foreach (var name in term.Variables)
                codings = Extend(codings, frame, term, name);
            var position = t;
            columns.AddRange(codings.Select(coding => new DesignColumn(coding.Name, position, coding.Codes, product)));
        }

        return new Design(columns, products);
    }

    /// <summary>How many columns a frame's design has, without building it.</summary>
    public static double Count(ModelFrame frame) => 1 + frame.Terms.Terms.Sum(term => frame.Factors
        .Where(factor => term.Variables.Contains(factor.Name, StringComparer.Ordinal))
        .Aggregate(1.0, (product, factor) => product * (factor.Levels.Count - (HasMargin(frame.Terms, term, factor.Name) ? 1 : 0))));

    /// <summary>Positions of a term's columns.</summary>
    public int[] ColumnsOf(int term) => [.. Enumerable.Range(0, Columns.Count).Where(i => Columns[i].Term == term)];

    private static int[] Positions(ModelTerm term, string[] names) =>
        [.. Enumerable.Range(0, names.Length).Where(i => term.Variables.Contains(names[i], StringComparer.Ordinal))];

    private static List<(string Name, LevelCode[] Codes)> Extend(List<(string Name, LevelCode[] Codes)> codings, ModelFrame frame, ModelTerm term, string name)
    {
        var at = Array.FindIndex(frame.Factors, factor => factor.Name == name);
        if (at < 0)
            return [.. codings.Select(coding => (Join(coding.Name, name), coding.Codes))];
        var levels = frame.Factors[at].Levels;
        var isContrast = HasMargin(frame.Terms, term, name);
        return
        [
            .. from coding in codings
               from level in Enumerable.Range(0, isContrast ? levels.Count - 1 : levels.Count)
               select (Join(coding.Name, $"{name}[{levels[level]}]"), coding.Codes.Append(new LevelCode(at, level, isContrast ? levels.Count - 1 : -1)).ToArray()),
        ];
    }

    private static string Join(string left, string right) => left.Length == 0 ? right : left + ":" + right;

    private static bool HasMargin(ModelTerms terms, ModelTerm term, string without)
    {
        var rest = term.Variables.Where(name => name != without).ToHashSet(StringComparer.Ordinal);
        return rest.Count == 0 || terms.Terms.Any(other => rest.SetEquals(other.Variables));
    }
}

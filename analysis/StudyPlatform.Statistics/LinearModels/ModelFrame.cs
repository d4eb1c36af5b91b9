using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.LinearModels;

/// <summary>The rows and columns of the data that a model uses, checked.</summary>
/// <param name="Terms">The model.</param>
/// <param name="Dependents">Its dependents.</param>
/// <param name="Covariates">The numeric variables of its terms.</param>
/// <param name="Factors">The others.</param>
/// <param name="Rows">Row numbers of the table without missing cells, those of one combination of levels together.</param>
/// <param name="Warnings">Rows left out, empty levels.</param>
internal sealed record ModelFrame(
    ModelTerms Terms,
    IReadOnlyList<UsedNumbers> Dependents,
    IReadOnlyList<UsedNumbers> Covariates,
    UsedFactor[] Factors,
    int[] Rows,
    IReadOnlyList<Warning> Warnings)
{
    /// <summary>Reads the columns that the terms name. Every refusal names the column.</summary>
    public static Outcome<ModelFrame> Of(ModelData data, ModelTerms terms)
    {
        if (terms.Dependents.Count == 0 || terms.Terms.Count == 0)
            return new Refusal(RefusalKind.WrongOption, "A model needs at least one dependent and one term: name them.");
        var variables = terms.Terms.SelectMany(term => term.Variables).Distinct(StringComparer.Ordinal).ToArray();
        var columns = new Dictionary<string, ModelColumn>(StringComparer.Ordinal);
        foreach (var name in terms.Dependents.Concat(variables))
        {
            if (data.Find(name) is not { } column)
                return new Refusal(RefusalKind.WrongOption, $"There is no column {name}: choose among {string.Join(", ", data.Columns.Select(each => each.Name))}.");
            if (!columns.TryAdd(name, column))
                return new Refusal(RefusalKind.WrongOption, $"{name} is named twice, or both as a dependent and in a term: name it once.");
        }

        foreach (var name in terms.Dependents)
        {
            if (columns[name] is not ModelColumn.Numeric)
                return new Refusal(RefusalKind.WrongOption, $"The dependent {name} is not a column of numbers: choose a numeric dependent.");
        }

        var used = CompleteRows.Of([.. columns.Values]);
        if (used.Refusal is not null)
            return used.Refusal;
        var warnings = new List<Warning>();
        if (used.LeftOut > 0)
            warnings.Add(new Warning(WarningKind.RowsLeftOut, $"{used.LeftOut} of {data.Rows} rows were left out because a cell of the model is missing."));
        var dependents = new List<UsedNumbers>();
        var covariates = new List<UsedNumbers>();
        var factors = new List<UsedFactor>();
        foreach (var name in terms.Dependents.Concat(variables))
        {
            if (columns[name] is ModelColumn.Factor column)
            {
                var factor = OccurringLevels(column, used.Rows, warnings);
                if (factor.Levels.Count < 2)
                    return new Refusal(RefusalKind.OneGroup, $"The factor {name} has the single level {factor.Levels[0]} in the rows used: leave it out or give rows of another level.");
                factors.Add(factor);
                continue;
            }

            var isDependent = terms.Dependents.Contains(name, StringComparer.Ordinal);
            var numbers = UsedNumbers.Of(name, ((ModelColumn.Numeric)columns[name]).Values, used.Rows, centred: isDependent);
            if (numbers is null)
                return new Refusal(RefusalKind.NoVariation, $"{name} has the same value in every row used: leave it out.");
            (isDependent ? dependents : covariates).Add(numbers);
        }

        UsedFactor[] all = [.. factors];
        return new ModelFrame(terms, dependents, covariates, all, RowsByCell.Sort(used.Rows, all), warnings);
    }

    private static UsedFactor OccurringLevels(ModelColumn.Factor column, int[] rows, List<Warning> warnings)
    {
        var occurs = new bool[column.Levels.Count];
        foreach (var row in rows)
            occurs[column.Codes[row]] = true;
        var next = 0;
        var renumbered = Array.ConvertAll(occurs, each => each ? next++ : -1);
        for (var i = 0; i < occurs.Length; i++)
        {
            if (!occurs[i])
                warnings.Add(new Warning(WarningKind.EmptyLevel, $"The level {column.Levels[i]} of {column.Name} has no rows and was left out."));
        }

        return new UsedFactor(column.Name, column.Codes, renumbered, [.. column.Levels.Where((_, i) => occurs[i])]);
    }
}

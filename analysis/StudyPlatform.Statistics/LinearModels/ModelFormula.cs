using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.LinearModels;

/// <summary>Reads the lists of a command line: <c>a,b</c> and <c>g,h,g:h</c>, or <c>g*h</c> for the same terms.</summary>
public static class ModelFormula
{
    /// <summary>Interactions of more variables have no reading and their product has no end.</summary>
    private const int MostVariablesInATerm = 10;

    /// <param name="dependents">Names separated by commas.</param>
    /// <param name="factors">
    /// Terms separated by commas or plus signs; <c>g:h</c> is the interaction, <c>g*h</c> both main effects and the interaction.
    /// A name that holds one of <c>, + : *</c> stands between backticks.
    /// </param>
    /// <returns>The terms, main effects first; refused as WrongOption with what is wrong.</returns>
    public static Outcome<ModelTerms> Parse(string dependents, string factors)
    {
        ArgumentNullException.ThrowIfNull(dependents);
        ArgumentNullException.ThrowIfNull(factors);
        if (FormulaTokens.Read(dependents, ",") is not { } left || left.Any(part => part.Operator.Length > 0 && part.Operator != ","))
            return Wrong($"The dependents \"{dependents}\" cannot be read: write names separated by commas, those with special signs between backticks.");
        if (FormulaTokens.Read(factors, ",+:*") is not { } right)
            return Wrong($"The factors \"{factors}\" cannot be read: write names separated by commas, g:h for an interaction and g*h for both with it.");
        var names = left.Select(part => part.Name).ToArray();
        if (names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            return Wrong($"The dependent {twice.Key} is named twice: name each once.");
        if (right.FirstOrDefault(part => names.Contains(part.Name, StringComparer.Ordinal)) is { Name: not null } both)
            return Wrong($"{both.Name} is both a dependent and a factor: leave it out of one of them.");

        // Variables within a term are in the order in which the formula first names them, as in R.
        var order = right.Select(part => part.Name).Distinct(StringComparer.Ordinal).ToArray();
        var terms = new List<ModelTerm>();
        foreach (var product in Products(right))
        {
            var variables = product.SelectMany(factor => factor).Distinct(StringComparer.Ordinal).Count();
            if (variables > MostVariablesInATerm)
                return Wrong($"A term of \"{factors}\" has {variables} variables: at most {MostVariablesInATerm} are taken.");
            foreach (var term in Expand(product, order).Where(term => !terms.Exists(other => other.Name == term.Name)))
                terms.Add(term);
        }

        return new ModelTerms(names, [.. terms.OrderBy(term => term.Variables.Count)]);
    }

    private static Refusal Wrong(string sentence) => new(RefusalKind.WrongOption, sentence);

    // a*b:c is the product of [a] and [b, c].
    private static IEnumerable<List<List<string>>> Products(IReadOnlyList<(string Operator, string Name)> parts)
    {
        var product = new List<List<string>>();
        foreach (var (op, name) in parts)
        {
            if (op is "," or "+")
            {
                yield return product;
                product = [];
            }

            if (op == ":")
                product[^1].Add(name);
            else
                product.Add([name]);
        }

        yield return product;
    }

    private static IEnumerable<ModelTerm> Expand(List<List<string>> product, string[] order)
    {
        for (var chosen = 1; chosen < 1 << product.Count; chosen++)
        {
            var variables = product.Where((_, i) => (chosen >> i & 1) == 1).SelectMany(factor => factor).ToHashSet(StringComparer.Ordinal);
            yield return new ModelTerm([.. order.Where(variables.Contains)]);
        }
    }
}

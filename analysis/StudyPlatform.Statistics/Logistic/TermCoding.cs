using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Logistic;

/// <summary>Turns terms into columns, and refuses those that cannot be.</summary>
internal static class TermCoding
{
    public static Outcome<CodedTerm> Code(ModelTerm term, int guesses, int firstColumn, List<Warning> warnings) => term switch
    {
        ModelTerm.Covariate covariate => Covariate(covariate, guesses, firstColumn),
        ModelTerm.Factor factor => Levels(factor.Name, [factor.Values], factor.Levels, guesses, firstColumn, warnings),
        ModelTerm.Pair pair => Levels(pair.Name, [pair.First, pair.Second], pair.Levels, guesses, firstColumn, warnings),
        _ => throw new InvalidOperationException("A term is a covariate, a factor or a pair."),
    };

    private static Outcome<CodedTerm> Covariate(ModelTerm.Covariate term, int guesses, int firstColumn)
    {
        if (term.Values.Count != guesses)
            return LengthsDiffer(term.Name, term.Values.Count, guesses);
        var mean = 0.0;
        for (var row = 0; row < guesses; row++)
        {
            if (!double.IsFinite(term.Values[row]))
                return new Refusal(RefusalKind.ImpossibleValue, $"'{term.Name}' has no finite value in row {row + 1}: leave the row out.");
            mean += (term.Values[row] - mean) / (row + 1);
        }

        var codes = new int[guesses];
        var values = new List<double[]>();
        var known = new Dictionary<double, int>();
        for (var row = 0; row < guesses; row++)
        {
            var value = term.Values[row];
            if (!known.TryGetValue(value, out codes[row]))
            {
                codes[row] = values.Count;
                known.Add(value, values.Count);
                values.Add([value - mean]);
            }
        }

        return values.Count == 1
            ? new Refusal(RefusalKind.NoVariation, $"'{term.Name}' has a single value: leave the term out.")
            : new CodedTerm(term.Name, [], [], IsPair: false, firstColumn, 1, codes, values, []);
    }

    private static Outcome<CodedTerm> Levels(
        string name, IReadOnlyList<string>[] members, IReadOnlyList<string>? asked, int guesses, int firstColumn, List<Warning> warnings)
    {
        foreach (var member in members)
        {
            if (member.Count != guesses)
                return LengthsDiffer(name, member.Count, guesses);
        }

        var isPair = members.Length == 2;
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        if (asked is not null)
        {
            var present = members.SelectMany(member => member).ToHashSet(StringComparer.Ordinal);
            foreach (var level in asked)
            {
                if (!present.Contains(level))
                    warnings.Add(new Warning(WarningKind.EmptyLevel, $"'{name}' has no guess with '{level}': the level was left out."));
                else if (!places.TryAdd(level, places.Count))
                    return new Refusal(RefusalKind.WrongOption, $"The level '{level}' of '{name}' is named twice: name each one once.");
            }
        }

        var memberCodes = new int[members.Length][];
        for (var m = 0; m < members.Length; m++)
        {
            memberCodes[m] = new int[guesses];
            for (var row = 0; row < guesses; row++)
            {
                var level = members[m][row];
                if (places.TryGetValue(level, out memberCodes[m][row]))
                    continue;
                if (asked is not null)
                    return new Refusal(RefusalKind.ImpossibleValue, $"'{name}' is '{level}' in row {row + 1}, which is none of its levels: name all levels.");
                memberCodes[m][row] = places.Count;
                places.Add(level, places.Count);
            }
        }

        var needed = isPair ? 3 : 2;
        if (places.Count < needed)
        {
            return new Refusal(
                RefusalKind.OneGroup,
                isPair
                    ? $"'{name}' has {places.Count} levels, and each guess two of them: effects of single levels need at least three."
                    : $"'{name}' has a single level: leave the term out.");
        }

        return Columns(name, [.. places.Keys], memberCodes, guesses, firstColumn);
    }

    private static Outcome<CodedTerm> Columns(string name, string[] levels, int[][] members, int guesses, int firstColumn)
    {
        var codes = new int[guesses];
        var counts = new long[levels.Length];
        var values = new List<double[]>();
        var pairs = new List<(int, int)>();
        var known = new Dictionary<(int, int), int>();
        for (var row = 0; row < guesses; row++)
        {
            var first = members[0][row];
            var second = members.Length == 2 ? members[1][row] : -1;
            if (first == second)
                return new Refusal(RefusalKind.ImpossibleValue, $"'{name}' has '{levels[first]}' twice in row {row + 1}: a pair has two different levels.");
            counts[first]++;
            if (second >= 0)
                counts[second]++;
            var key = second < 0 || first < second ? (first, second) : (second, first);
            if (known.TryGetValue(key, out codes[row]))
                continue;
            codes[row] = values.Count;
            known.Add(key, values.Count);
            pairs.Add(key);
            var columns = new double[levels.Length - 1];
            CodedTerm.AddLevel(columns, first, 1);
            if (second >= 0)
                CodedTerm.AddLevel(columns, second, 1);
            values.Add(columns);
        }

        return new CodedTerm(name, levels, counts, members.Length == 2, firstColumn, levels.Length - 1, codes, values, pairs);
    }

    private static Refusal LengthsDiffer(string name, int count, int guesses) =>
        new(RefusalKind.LengthsDiffer, $"'{name}' has {count} values for {guesses} guesses: give one per guess.");
}

using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Logistic;

/// <summary>
/// The guesses without repetition: distinct rows of the design, and distinct patterns of a person's guesses over
/// them, each with the number of persons who show it. The likelihood is the same as that of the single guesses.
/// </summary>
internal sealed class CodedDesign
{
    private CodedDesign(IReadOnlyList<CodedTerm> terms, IReadOnlyList<string> names, int[] examples, double[][] rows, PersonPatterns patterns, IReadOnlyList<Warning> warnings)
    {
        Terms = terms;
        CoefficientNames = names;
        Examples = examples;
        Rows = rows;
        Patterns = patterns;
        Warnings = warnings;
    }

    public IReadOnlyList<CodedTerm> Terms { get; }

    public IReadOnlyList<string> CoefficientNames { get; }

    /// <summary>Per distinct row, one guess that has it.</summary>
    public int[] Examples { get; }

    /// <summary>Distinct rows, each with one value per coefficient; the first is 1.</summary>
    public double[][] Rows { get; }

    public PersonPatterns Patterns { get; }

    public IReadOnlyList<Warning> Warnings { get; }

    public static Outcome<CodedDesign> Of(GuessData data)
    {
        var guesses = data.Right.Count;
        if (guesses == 0)
            return new Refusal(RefusalKind.NoData, "There are no guesses.");
        if (data.Person.Count != guesses)
            return new Refusal(RefusalKind.LengthsDiffer, $"There are {data.Person.Count} person ids for {guesses} guesses: give one per guess.");

        var warnings = new List<Warning>();
        var terms = new List<CodedTerm>();
        var columns = 1;
        foreach (var term in data.Terms)
        {
            if (terms.Exists(known => string.Equals(known.Name, term.Name, StringComparison.Ordinal)))
                return new Refusal(RefusalKind.WrongOption, $"Two terms are called '{term.Name}': give each its own name.");
            var outcome = TermCoding.Code(term, guesses, columns, warnings);
            if (outcome is Outcome<CodedTerm>.Refused refused)
                return refused.Reason;
            terms.Add(outcome.Require());
            columns += terms[^1].Columns;
        }

        var right = data.Right.Count(value => value);
        if (right == 0 || right == guesses)
            return new Refusal(RefusalKind.NoVariation, $"Every guess is {(right == 0 ? "wrong" : "right")}: the log odds have no finite estimate.");

        var rowOf = Distinct(terms, guesses, out var representatives);
        var rows = representatives.Select(guess => Row(terms, guess, columns)).ToArray();
        string[] names = ["(intercept)", .. terms.SelectMany(term => Enumerable.Range(0, term.Columns).Select(term.ColumnName))];
        return new CodedDesign(terms, names, [.. representatives], rows, PersonPatterns.Of(data, rowOf, rows.Length), warnings);
    }

    // Combines the codes term by term, and numbers the combinations anew each time so that they stay small.
    private static int[] Distinct(List<CodedTerm> terms, int guesses, out List<int> representatives)
    {
        var combined = new int[guesses];
        representatives = [0];
        foreach (var term in terms)
        {
            var known = new Dictionary<(int, int), int>();
            representatives = [];
            for (var guess = 0; guess < guesses; guess++)
            {
                var key = (combined[guess], term.Codes[guess]);
                if (!known.TryGetValue(key, out combined[guess]))
                {
                    combined[guess] = representatives.Count;
                    known.Add(key, representatives.Count);
                    representatives.Add(guess);
                }
            }
        }

        return combined;
    }

    private static double[] Row(List<CodedTerm> terms, int guess, int columns)
    {
        var row = new double[columns];
        row[0] = 1;
        foreach (var term in terms)
            term.Values[term.Codes[guess]].CopyTo(row, term.First);
        return row;
    }
}

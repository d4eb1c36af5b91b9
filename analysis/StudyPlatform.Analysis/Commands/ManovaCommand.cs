using System.CommandLine;
using System.Text;
using System.Text.Json;
using StudyPlatform.Analysis.CommandLine;
using StudyPlatform.Analysis.Measures;
using StudyPlatform.Analysis.Tables.Csv;
using StudyPlatform.Statistics.LinearModels;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Commands;

/// <summary><c>manova</c>: whether factors and covariates explain several dependents together.</summary>
internal static class ManovaCommand
{
    /// <summary>A column of numbers with no more different ones than this may have been meant as a factor.</summary>
    private const int FewLevels = 10;

    public static Command Create(Surroundings surroundings)
    {
        var command = new AnalysisCommand(
            "manova",
            "Multivariate analysis of variance: Pillai, Wilks, Hotelling–Lawley and Roy with their F approximations. A column of words is a factor, one of numbers a covariate, as in R; g:h is an interaction, g*h both main effects and the interaction.",
            "manova --csv people.csv --dependent right,seconds --factors condition,age",
            "manova --csv people.csv --dependent right,seconds --factors 'condition*order' --ss 3 --json");
        var csv = CommandOptions.Required("--csv", "FILE", "A CSV with a header row; - for standard input.");
        var dependent = CommandOptions.Required("--dependent", "A,B", "The columns of numbers that are explained, parted by commas.");
        var factors = CommandOptions.Required("--factors", "G,H", "The columns that explain them, parted by commas.");
        var categorical = CommandOptions.Names("--categorical", "G,H", "Columns of numbers that are factors all the same.", required: false);
        var ss = CommandOptions.Number("--ss", 2, 1, 3, "Type of the sums of squares: 1 sequential, 2 given every term that does not contain the tested one, 3 given all others with sum-to-zero contrasts.");
        command.Options.Add(csv);
        command.Options.Add(dependent);
        command.Options.Add(factors);
        command.Options.Add(categorical);
        command.Options.Add(ss);
        return command.Does(surroundings, (parsed, session) =>
        {
            var terms = ModelFormula.Parse(parsed.GetRequiredValue(dependent), parsed.GetRequiredValue(factors)) switch
            {
                Outcome<ModelTerms>.Computed { Value: var value } => value,
                Outcome<ModelTerms>.Refused { Reason: var reason } => throw new WrongCallException(reason.Sentence),
                _ => throw new InvalidOperationException("An outcome is either computed or refused."),
            };
            var variables = terms.Terms.SelectMany(term => term.Variables).Distinct(StringComparer.Ordinal).ToList();
            var asFactors = parsed.GetValue(categorical) ?? [];
            if (asFactors.Except(variables, StringComparer.Ordinal).FirstOrDefault() is { } stranger)
                throw new WrongCallException($"--categorical names {stranger}, which --factors does not; name columns of --factors only.");
            var columns = CsvInput.Read(session, parsed.GetRequiredValue(csv), [.. terms.Dependents.Select(name => ("--dependent", name))], [.. variables.Select(name => ("--factors", name))]);
            var data = ModelData.Of(
                [.. terms.Dependents.Select(name => new ModelColumn.Numeric(name, columns.Numbers[name])), .. variables.Select(name => Column(session, name, columns.Words[name], asFactors.Contains(name, StringComparer.Ordinal)))]).Require();
            var type = (SumOfSquares)parsed.GetValue(ss);
            var result = Manova.Test(data, terms, type).Require();
            foreach (var warning in result.Warnings)
                session.Warn(warning.Sentence);
            session.Answer(json => Write(json, result), text => Write(text, result));
        });
    }

    private static ModelColumn Column(Session session, string name, WordColumn words, bool asFactor)
    {
        var numbers = words.Levels.Select(level => CellText.Number(Encoding.UTF8.GetBytes(level))).ToList();
        if (asFactor || numbers.Count == 0 || numbers.Contains(null))
            return Factor(name, words);
        if (numbers.Count is > 2 and <= FewLevels)
            session.Warn($"{name} holds {numbers.Count} different numbers and is taken as a covariate; give --categorical {name} to take it as a factor.");
        return new ModelColumn.Numeric(name, [.. words.Codes.Select(code => numbers[code]!.Value)]);
    }

    /// <summary>Levels in ordinal order, as everywhere else.</summary>
    private static ModelColumn.Factor Factor(string name, WordColumn words)
    {
        var levels = words.Levels.Order(StringComparer.Ordinal).ToList();
        var positions = words.Levels.Select(level => levels.IndexOf(level)).ToArray();
        return new ModelColumn.Factor(name, [.. words.Codes.Select(code => positions[code])], levels);
    }

    private static void Write(Utf8JsonWriter json, ManovaResult result)
    {
        json.WriteStartObject();
        json.WriteNumber("n", result.N);
        json.WriteStartArray("tests");
        foreach (var term in result.Terms)
        {
            foreach (var test in term.Multivariate)
            {
                json.WriteStartObject();
                json.WriteString("term", term.Term);
                json.WriteNumber("ss", (int)result.Type);
                json.WriteString("statistic", ManovaMeasure.Name(test.Statistic));
                json.WriteNumber("value", test.Value);
                json.WriteNumber("f", test.F);
                json.WriteNumber("df1", test.Df1);
                json.WriteNumber("df2", test.Df2);
                json.WriteNumber("p", test.P);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(TextWriter text, ManovaResult result)
    {
        text.WriteLine($"MANOVA of {string.Join(", ", result.Dependents)}: {result.N} rows, type {(int)result.Type} sums of squares, {result.ResidualDf} residual degrees of freedom");
        TextTable.Write(text, ["term", "statistic", "value", "F", "df1", "df2", "p", "partial η²"], result.Terms.SelectMany(term => term.Multivariate.Select(test => (IReadOnlyList<string>)
            [term.Term, ManovaMeasure.Name(test.Statistic), NumberText.Of(test.Value), NumberText.Of(test.F), NumberText.Of(test.Df1), NumberText.Of(test.Df2), NumberText.Of(test.P), NumberText.Of(test.PartialEtaSquared.Value)])));
        text.WriteLine();
        TextTable.Write(text, ["term", "dependent", "F", "df1", "df2", "p", "partial η²"], result.Terms.SelectMany(term => term.Univariate.Select(test => (IReadOnlyList<string>)
            [term.Term, test.Dependent, NumberText.Of(test.F), NumberText.Of(test.Df1), NumberText.Of(test.Df2), NumberText.Of(test.P), EffectText.Of(test.PartialEtaSquared)])));
    }
}

using System.CommandLine;
using StudyPlatform.Analysis.CommandLine;
using StudyPlatform.Analysis.Tables;
using StudyPlatform.Statistics.Ranks;

namespace StudyPlatform.Analysis.Commands;

/// <summary><c>mann-whitney</c>: whether one of two groups tends to larger values.</summary>
internal static class MannWhitneyCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new AnalysisCommand(
            "mann-whitney",
            "Mann–Whitney U test, two-sided, as R's wilcox.test: exact below 50 values in each group and without ties, otherwise asymptotic with tie and continuity correction. U counts for the first group in order of appearance.",
            "mann-whitney --csv people.csv --value seconds --group condition --json");
        var csv = CommandOptions.Required("--csv", "FILE", "A CSV with a header row; - for standard input.");
        var value = CommandOptions.Required("--value", "COLUMN", "The column of numbers.");
        var group = CommandOptions.Required("--group", "COLUMN", "The column that tells the two groups apart.");
        var rank = new RankTestOptions();
        command.Options.Add(csv);
        command.Options.Add(value);
        command.Options.Add(group);
        rank.AddTo(command);
        return command.Does(surroundings, (parsed, session) =>
        {
            var (path, valueName, groupName) = (parsed.GetRequiredValue(csv), parsed.GetRequiredValue(value), parsed.GetRequiredValue(group));
            var columns = CsvInput.Read(session, path, [("--value", valueName)], [("--group", groupName)]);
            var (values, groups) = (columns.Numbers[valueName], columns.Words[groupName]);
            if (groups.Levels.Count != 2)
                throw new FailedException($"{groupName} of {path} has {groups.Levels.Count} groups{(groups.Levels.Count > 0 ? $" ({Shown.List(groups.Levels)})" : "")}, but the test compares two; keep the rows of two groups.");
            double[] Of(int code) => [.. values.Where((_, row) => groups.Codes[row] == code)];
            var result = MannWhitneyU.Test(Of(0), Of(1), new MannWhitneyOptions { Distribution = rank.Read(parsed) }).Require();
            foreach (var warning in result.Warnings)
                session.Warn(warning.Sentence);
            session.Answer(
                json =>
                {
                    json.WriteStartObject();
                    json.WriteNumber("u", result.U);
                    json.WriteNumber("p", result.P);
                    json.WriteString("method", RankTestOptions.Name(result.Distribution));
                    json.WriteNumber("n1", result.N1);
                    json.WriteNumber("n2", result.N2);
                    json.WriteNumber("rankBiserial", result.RankBiserial.Value);
                    json.WriteEndObject();
                },
                output =>
                {
                    output.WriteLine(result.Method);
                    TextTable.Write(output, ["", "value"],
                    [
                        [$"n of {groups.Levels[0]}", NumberText.Of(result.N1)],
                        [$"n of {groups.Levels[1]}", NumberText.Of(result.N2)],
                        ["U", NumberText.Of(result.U)],
                        ["p, two-sided", NumberText.Of(result.P)],
                        ["rank-biserial correlation", EffectText.Of(result.RankBiserial)],
                        [$"P({groups.Levels[0]} > {groups.Levels[1]})", EffectText.Of(result.CommonLanguage)],
                    ]);
                });
        });
    }
}

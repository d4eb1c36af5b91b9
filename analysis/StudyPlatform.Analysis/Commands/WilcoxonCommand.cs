using System.CommandLine;
using StudyPlatform.Analysis.CommandLine;
using StudyPlatform.Statistics.Ranks;

namespace StudyPlatform.Analysis.Commands;

/// <summary><c>wilcoxon</c>: whether paired differences tend to one side of zero.</summary>
internal static class WilcoxonCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new AnalysisCommand(
            "wilcoxon",
            "Wilcoxon signed rank test of x − y, two-sided, as R's wilcox.test with paired = TRUE: differences of zero are left out; exact below 50 differences and without ties or zeros, otherwise asymptotic with tie and continuity correction.",
            "wilcoxon --csv people.csv --x before --y after --json");
        var csv = CommandOptions.Required("--csv", "FILE", "A CSV with a header row; - for standard input.");
        var x = CommandOptions.Required("--x", "COLUMN", "The column of numbers from which the other is taken.");
        var y = CommandOptions.Required("--y", "COLUMN", "The column of numbers that is taken from it.");
        var rank = new RankTestOptions();
        command.Options.Add(csv);
        command.Options.Add(x);
        command.Options.Add(y);
        rank.AddTo(command);
        return command.Does(surroundings, (parsed, session) =>
        {
            var (xName, yName) = (parsed.GetRequiredValue(x), parsed.GetRequiredValue(y));
            var columns = CsvInput.Read(session, parsed.GetRequiredValue(csv), [("--x", xName), ("--y", yName)], []);
            var result = WilcoxonSignedRank.Test(columns.Numbers[xName], columns.Numbers[yName], new WilcoxonOptions { Distribution = rank.Read(parsed) }).Require();
            foreach (var warning in result.Warnings)
                session.Warn(warning.Sentence);
            session.Answer(
                json =>
                {
                    json.WriteStartObject();
                    json.WriteNumber("v", result.V);
                    json.WriteNumber("p", result.P);
                    json.WriteString("method", RankTestOptions.Name(result.Distribution));
                    json.WriteNumber("n", result.N);
                    json.WriteNumber("zeros", result.Zeros);
                    json.WriteNumber("rankBiserial", result.RankBiserial.Value);
                    json.WriteEndObject();
                },
                output =>
                {
                    output.WriteLine(result.Method);
                    TextTable.Write(output, ["", "value"],
                    [
                        ["n", NumberText.Of(result.N)],
                        ["differences of zero", NumberText.Of(result.Zeros)],
                        ["V", NumberText.Of(result.V)],
                        ["p, two-sided", NumberText.Of(result.P)],
                        ["rank-biserial correlation", EffectText.Of(result.RankBiserial)],
                        [$"share with {xName} > {yName}", EffectText.Of(result.CommonLanguage)],
                    ]);
                });
        });
    }
}

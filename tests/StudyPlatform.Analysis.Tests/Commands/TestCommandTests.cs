using System.Text.Json;

namespace StudyPlatform.Analysis.Tests.Commands;

public sealed class TestCommandTests : IDisposable
{
    private const string Table = "g,h,x,y,z\na,u,1,2.5,10\na,v,2,1.5,12\na,u,3,3.5,9\na,v,4,2.0,14\nb,u,5,6.5,11\nb,v,6.5,5.5,13\nb,u,7,8.5,8\nb,v,8,7,15\n";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Mann_whitney_prints_exactly_what_was_agreed()
    {
        var run = await CommandRun.OfAsync("mann-whitney", "--csv", _folder.Write("t.csv", Table), "--value", "x", "--group", "g", "--json");

        // U is 0: every value of a is below every value of b. Two of the 70 orders are as extreme.
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal("{\"u\":0,\"p\":0.02857142857142857,\"method\":\"exact\",\"n1\":4,\"n2\":4,\"rankBiserial\":-1}", run.Out.Trim());
    }

    [Fact]
    public async Task The_first_group_is_the_one_that_appears_first()
    {
        var run = await CommandRun.OfAsync("mann-whitney", "--csv", _folder.Write("t.csv", "g,x\nb,5\na,1\nb,6\na,2\n"), "--value", "x", "--group", "g", "--json");

        Assert.Equal(4, JsonDocument.Parse(run.Out).RootElement.GetProperty("u").GetDouble());
    }

    [Fact]
    public async Task Wilcoxon_prints_exactly_what_was_agreed()
    {
        var run = await CommandRun.OfAsync("wilcoxon", "--csv", _folder.Write("t.csv", "x,y\n1.5,1\n3,2\n2,4\n9,5\n"), "--x", "x", "--y", "y", "--json");

        // Differences 0.5, 1, −2, 4: ranks 1, 2, 3, 4, so that V is 7; 10 of the 16 sign patterns are as extreme.
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal("{\"v\":7,\"p\":0.625,\"method\":\"exact\",\"n\":4,\"zeros\":0,\"rankBiserial\":0.4}", run.Out.Trim());
    }

    [Fact]
    public async Task Zeros_are_counted_and_make_the_test_asymptotic()
    {
        var run = await CommandRun.OfAsync("wilcoxon", "--csv", _folder.Write("t.csv", "x,y\n1,1\n3,2\n2,4\n9,5\n"), "--x", "x", "--y", "y", "--json");

        var json = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal((4, 1, "asymptotic"), (json.GetProperty("n").GetInt32(), json.GetProperty("zeros").GetInt32(), json.GetProperty("method").GetString()));
    }

    [Fact]
    public async Task Exact_is_refused_where_there_are_ties()
    {
        var run = await CommandRun.OfAsync("mann-whitney", "--csv", _folder.Write("t.csv", "g,x\na,1\na,2\nb,2\nb,3\n"), "--value", "x", "--group", "g", "--exact");

        Assert.Equal(1, run.Code);
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("tie", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Manova_prints_all_four_statistics_of_each_term_in_order()
    {
        var run = await CommandRun.OfAsync("manova", "--csv", _folder.Write("t.csv", Table), "--dependent", "x,y", "--factors", "g,h", "--json");

        Assert.Equal((0, ""), (run.Code, run.Error));
        var json = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal(["n", "tests"], json.EnumerateObject().Select(member => member.Name));
        Assert.Equal(8, json.GetProperty("n").GetInt32());
        var tests = json.GetProperty("tests").EnumerateArray().ToList();
        Assert.Equal(
            ["g pillai", "g wilks", "g hotelling-lawley", "g roy", "h pillai", "h wilks", "h hotelling-lawley", "h roy"],
            tests.Select(test => $"{test.GetProperty("term")} {test.GetProperty("statistic")}"));
        Assert.All(tests, test => Assert.Equal(["term", "ss", "statistic", "value", "f", "df1", "df2", "p"], test.EnumerateObject().Select(member => member.Name)));
        Assert.All(tests, test => Assert.Equal(2, test.GetProperty("ss").GetInt32()));
        // With two groups all four are one test.
        Assert.All(tests.Take(4), test => Assert.Equal(tests[0].GetProperty("f").GetDouble(), test.GetProperty("f").GetDouble(), 1e-9));
    }

    [Fact]
    public async Task A_column_of_numbers_is_a_covariate_unless_it_is_said_to_be_a_factor()
    {
        var file = _folder.Write("t.csv", "k,x,y\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"{i % 3},{(i * 7) % 11},{(i * 5) % 13}\n")));

        var covariate = await CommandRun.OfAsync("manova", "--csv", file, "--dependent", "x,y", "--factors", "k", "--json");
        var factor = await CommandRun.OfAsync("manova", "--csv", file, "--dependent", "x,y", "--factors", "k", "--categorical", "k", "--json");

        Assert.Equal(2, Df1(covariate));
        Assert.Equal(4, Df1(factor));
        Assert.Equal("warning: k holds 3 different numbers and is taken as a covariate; give --categorical k to take it as a factor.", covariate.Error.Trim());
        Assert.Equal("", factor.Error);

        static double Df1(CommandRun run) => JsonDocument.Parse(run.Out).RootElement.GetProperty("tests")[0].GetProperty("df1").GetDouble();
    }

    [Fact]
    public async Task Rows_with_a_missing_cell_are_left_out_with_a_warning()
    {
        var file = _folder.Write("t.csv", "g,x,note\na,1,\na,,x\nb,NA,x\n,4,x\nb,5,x\nb,6,x\na,2,x\n");

        var run = await CommandRun.OfAsync("mann-whitney", "--csv", file, "--value", "x", "--group", "g", "--json");

        Assert.Equal(0, run.Code);
        Assert.Equal($"warning: 3 of 7 rows of {file} have a missing cell in the columns used and were left out, the first is row 3.", run.Error.Trim());
        Assert.Contains("\"n1\":2,\"n2\":2", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--value names 'seconds', but FILE has the columns g, h, x, y, z; name one of them.", "mann-whitney", "--value", "seconds", "--group", "g")]
    [InlineData("--group names the column 'x', which --value has already; name each column once.", "mann-whitney", "--value", "x", "--group", "x")]
    [InlineData("--factors names 'k', but FILE has the columns g, h, x, y, z; name one of them.", "manova", "--dependent", "x", "--factors", "k")]
    [InlineData("--categorical names h, which --factors does not; name columns of --factors only.", "manova", "--dependent", "x", "--factors", "g", "--categorical", "h")]
    public async Task A_wrong_column_is_a_wrong_call(string sentence, string command, params string[] options)
    {
        var file = _folder.Write("t.csv", Table);

        var run = await CommandRun.OfAsync([command, "--csv", file, .. options]);

        Assert.Equal((2, "error: " + sentence.Replace("FILE", file)), (run.Code, run.Error.Trim()));
    }

    [Theory]
    [InlineData("g of FILE has 3 groups (a, b, c), but the test compares two; keep the rows of two groups.", "g,x\na,1\nb,2\nc,3\n")]
    [InlineData("FILE, row 3: x is 'two', but must be a finite number; correct the cell, or leave it empty where the value is missing.", "g,x\na,1\nb,two\n")]
    [InlineData("FILE, row 2: has 3 cells, but the header has 2; put text that holds a comma in quotes, and leave missing values as empty cells.", "g,x\na,1,2\n")]
    [InlineData("FILE, row 1: is separated by semicolons; save the file as CSV separated by commas.", "g;x\na;1\n")]
    [InlineData("FILE: is empty; write a header row with the columns' names.", "")]
    public async Task A_file_that_cannot_be_used_fails_the_work(string sentence, string content)
    {
        var file = _folder.Write("t.csv", content);

        var run = await CommandRun.OfAsync("mann-whitney", "--csv", file, "--value", "x", "--group", "g");

        Assert.Equal((1, "error: " + sentence.Replace("FILE", file)), (run.Code, run.Error.Trim().TrimEnd('.') + "."));
    }

    [Theory]
    [InlineData("error: Option '--value' is required; studyplatform-analysis mann-whitney --help lists what there is.", "mann-whitney", "--csv", "t.csv", "--group", "g")]
    [InlineData("error: --exact and --asymptotic exclude each other; give one of them, or neither for R's choice; studyplatform-analysis wilcoxon --help lists what there is.", "wilcoxon", "--csv", "t.csv", "--x", "a", "--y", "b", "--exact", "--asymptotic")]
    [InlineData("error: --ss is 4, but must be a whole number from 1 to 3; studyplatform-analysis manova --help lists what there is.", "manova", "--csv", "t.csv", "--dependent", "a", "--factors", "g", "--ss", "4")]
    [InlineData("error: anova is no command of studyplatform-analysis; choose report, plan, power, manova, mann-whitney, wilcoxon.", "anova")]
    public async Task A_wrong_call_is_one_sentence(string sentence, params string[] arguments)
    {
        var run = await CommandRun.OfAsync(arguments);

        Assert.Equal((2, sentence), (run.Code, run.Error.Trim()));
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("plan")]
    [InlineData("power")]
    [InlineData("manova")]
    [InlineData("mann-whitney")]
    [InlineData("wilcoxon")]
    public async Task Every_command_has_help_with_an_example(string command)
    {
        var run = await CommandRun.OfAsync(command, "--help");

        Assert.Equal(0, run.Code);
        Assert.Contains($"  studyplatform-analysis {command} ", run.Out, StringComparison.Ordinal);
        Assert.Contains("--json", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_json_people_get_a_table()
    {
        var run = await CommandRun.OfAsync("mann-whitney", "--csv", _folder.Write("t.csv", Table), "--value", "x", "--group", "g");

        Assert.Contains("Mann–Whitney U test, exact", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"p, two-sided +0\.0286", run.Out);
    }
}

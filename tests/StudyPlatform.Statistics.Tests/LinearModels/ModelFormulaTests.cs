using StudyPlatform.Statistics.LinearModels;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Tests.LinearModels;

public sealed class ModelFormulaTests
{
    [Theory]
    [InlineData("g", "g")]
    [InlineData("g,h", "g h")]
    [InlineData(" g + h ", "g h")]
    [InlineData("g:h, g, h", "g h g:h")]
    [InlineData("g*h", "g h g:h")]
    [InlineData("g*h*k", "g h k g:h g:k h:k g:h:k")]
    [InlineData("g*h+h*k", "g h k g:h h:k")]
    [InlineData("h,g,g:h", "h g h:g")]
    [InlineData("g,g,g:g", "g")]
    [InlineData("a:b*c", "c a:b a:b:c")]
    [InlineData("`time, s`:g,g", "g time, s:g")]
    public void Terms_are_read_as_R_reads_them(string factors, string expected)
    {
        var terms = ModelFormula.Parse("y", factors).Require();

        Assert.Equal(expected, string.Join(' ', terms.Terms.Select(term => term.Name)));
    }

    [Fact]
    public void Dependents_keep_their_order() =>
        Assert.Equal(["b", "a:c", "time in s"], ModelFormula.Parse("b, a:c ,`time in s`", "g").Require().Dependents);

    [Theory]
    [InlineData("a", "")]
    [InlineData("a", "g,")]
    [InlineData("a", "g::h")]
    [InlineData("a", "`g")]
    [InlineData("a", "g`h")]
    [InlineData("a", "`g` h")]
    [InlineData("a,", "g")]
    [InlineData("", "g")]
    [InlineData("a,a", "g")]
    [InlineData("a,g", "g")]
    [InlineData("y", "a*b*c*d*e*f*g*h*i*j*k")]
    public void What_cannot_be_read_is_refused(string dependents, string factors)
    {
        var refused = Assert.IsType<Outcome<ModelTerms>.Refused>(ModelFormula.Parse(dependents, factors));

        Assert.Equal(RefusalKind.WrongOption, refused.Reason.Kind);
    }

    [Fact]
    public void A_column_of_numbers_is_numeric_and_any_other_a_factor()
    {
        var numbers = Assert.IsType<ModelColumn.Numeric>(ModelColumn.FromCells("x", ["1", "", "-2.5e3", "NA"]));
        var factor = Assert.IsType<ModelColumn.Factor>(ModelColumn.FromCells("g", ["b", "1", "", "b"]));

        Assert.Equal([1, double.NaN, -2500, double.NaN], numbers.Values);
        Assert.Equal(["1", "b"], factor.Levels);
        Assert.Equal([1, 0, -1, 1], factor.Codes);
    }
}

using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Domain.Tests.Bundles;

public sealed class JsonParametersTests
{
    [Fact]
    public void What_means_the_same_has_the_same_text()
    {
        var one = JsonParameters.From(new Dictionary<string, object?> { ["b"] = 2, ["a"] = 1.0, ["c"] = new[] { 0.1f, 0.2f } });
        var other = JsonParameters.From(new Dictionary<string, object?> { ["a"] = 1L, ["c"] = new List<double> { 0.1, 0.2 }, ["b"] = (byte)2 });

        Assert.Equal("""{"a":1,"b":2,"c":[0.1,0.2]}""", one.Text);
        Assert.Equal(one, other);
    }

    [Fact]
    public void Every_kind_of_value_has_its_place()
    {
        var values = new Dictionary<string, object?>
        {
            ["text"] = "ä\"", ["nothing"] = null, ["truth"] = true, ["name"] = MethodKind.Example,
            ["tiny"] = 1e-7, ["map"] = new Dictionary<string, object?> { ["inner"] = -3 },
        };

        Assert.Equal("""{"map":{"inner":-3},"name":"Example","nothing":null,"text":"ä\"","tiny":1E-07,"truth":true}""", JsonParameters.From(values).Text);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_value_that_json_cannot_carry_is_refused(double value)
    {
        Assert.Throws<ArgumentException>(() => JsonParameters.From(new Dictionary<string, object?> { ["x"] = value }));
    }

    [Fact]
    public void A_type_without_a_place_is_refused()
    {
        Assert.Throws<ArgumentException>(() => JsonParameters.From(new Dictionary<string, object?> { ["x"] = new object() }));
    }
}

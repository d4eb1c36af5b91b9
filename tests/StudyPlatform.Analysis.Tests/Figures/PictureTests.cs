namespace StudyPlatform.Analysis.Tests.Figures;

/// <summary>The checks of figures can fail.</summary>
public sealed class PictureTests
{
    [Fact]
    public void Texts_on_each_other_and_beyond_the_edge_are_found()
    {
        var picture = Picture.Read(
            """
            <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t" aria-describedby="d" viewBox="0 0 100 40">
            <title id="t">A</title><desc id="d">B</desc>
            <text x="10" y="20">one</text><text x="20" y="24">two</text><text x="99" y="20">beyond</text>
            </svg>
            """);

        Assert.Equal(["\"beyond\" is cut by the edge", "\"two\" lies on \"one\""], picture.Faults());
    }

    [Fact]
    public void A_figure_without_a_name_is_found()
    {
        var picture = Picture.Read("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40"><title>A</title></svg>""");

        Assert.Equal(["the role is not img", "the description does not describe the figure"], picture.Faults());
    }
}

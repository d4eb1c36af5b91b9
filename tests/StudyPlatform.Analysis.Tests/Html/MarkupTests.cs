using System.Xml.Linq;
using StudyPlatform.Analysis.Html;

namespace StudyPlatform.Analysis.Tests.Html;

public sealed class MarkupTests
{
    [Fact]
    public void Text_and_attributes_come_back_as_they_were()
    {
        const string text = "a < b & \"c\" > 'd' é 日本 😀\nnew line\tand tab";

        var element = XElement.Parse(new Markup().Element("p", text, ("title", text)).ToString(), LoadOptions.PreserveWhitespace);

        Assert.Equal(text, element.Value);
        Assert.Equal(text, element.Attribute("title")!.Value);
    }

    [Theory]
    [InlineData(0x0000)]
    [InlineData(0x001B)]
    [InlineData(0xD800)]
    [InlineData(0xFFFF)]
    public void A_character_that_markup_cannot_hold_is_replaced(int character)
    {
        Assert.Equal("a\uFFFDb", XElement.Parse(new Markup().Element("p", $"a{(char)character}b").ToString()).Value);
    }

    [Fact]
    public void An_attribute_without_a_value_is_left_out()
    {
        Assert.Equal("<p class=\"x\"/>", new Markup().Empty("p", ("id", null), ("class", "x")).ToString());
    }

    [Fact]
    public void An_element_that_stays_open_is_noticed()
    {
        Assert.Throws<InvalidOperationException>(() => new Markup().Open("p").ToString());
    }
}

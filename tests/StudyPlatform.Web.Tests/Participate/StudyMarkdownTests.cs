using AngleSharp.Html.Parser;
using StudyPlatform.Web.Participate.Studies;

namespace StudyPlatform.Web.Tests.Participate;

public sealed class StudyMarkdownTests
{
    [Theory]
    [InlineData("[text](https://example.org/)", "https://example.org/", "_blank")]
    [InlineData("<https://example.org/>", "https://example.org/", "_blank")]
    [InlineData("<someone@example.org>", "mailto:someone@example.org", null)]
    [InlineData("[text](javascript:alert(1))", "#", null)]
    [InlineData("[text](../media)", "#", null)]
    public void A_link_leads_to_the_web_or_to_mail_and_opens_beside_the_page(string markdown, string address, string? target)
    {
        var link = Assert.Single(new HtmlParser().ParseDocument(StudyMarkdown.ToHtml(markdown).Value).Links);

        Assert.Equal(address, link.GetAttribute("href"));
        Assert.Equal(target, link.GetAttribute("target"));
    }

    [Fact]
    public void An_address_in_angle_brackets_that_runs_script_leads_nowhere()
    {
        var link = Assert.Single(new HtmlParser().ParseDocument(StudyMarkdown.ToHtml("<javascript:alert(1)>").Value).Links);

        Assert.Equal("#", link.GetAttribute("href"));
    }
}

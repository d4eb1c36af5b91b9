using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;

namespace StudyPlatform.Web.Participate.Studies;

/// <summary>
/// Turns a study's texts into HTML: no HTML of their own, links only to the web and to mail, and headings from
/// the second level on, since every page has its own first one.
/// </summary>
public static class StudyMarkdown
{
    private const int HighestHeading = 2;
    private const int LowestHeading = 6;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static MarkupString ToHtml(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var document = Markdown.Parse(markdown, Pipeline);
        var headings = document.Descendants<HeadingBlock>().ToList();
        var down = headings.Count > 0 ? HighestHeading - headings.Min(heading => heading.Level) : 0;
        foreach (var heading in headings)
            heading.Level = Math.Min(LowestHeading, heading.Level + down);
        foreach (var link in document.Descendants<LinkInline>())
            Restrict(link);
        return new MarkupString(document.ToHtml(Pipeline));
    }

    private static void Restrict(LinkInline link)
    {
        var known = Uri.TryCreate(link.Url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" or "mailto";
        if (!known)
            link.Url = "#";

        // Whoever follows a link must not lose the page they are on; the address of that page is a secret.
        if (known && address!.Scheme is not "mailto" && !link.IsImage)
        {
            link.SetAttribute("target", "_blank");
            link.SetAttribute("rel", "noopener noreferrer");
        }
    }

    private static void SetAttribute(this LinkInline link, string name, string value) =>
        Markdig.Renderers.Html.HtmlAttributesExtensions.GetAttributes(link).AddProperty(name, value);
}

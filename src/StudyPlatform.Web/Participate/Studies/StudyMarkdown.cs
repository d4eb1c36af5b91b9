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
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail))
            Restrict(link);
        return new MarkupString(document.ToHtml(Pipeline));
    }

    private static void Restrict(LinkInline link)
    {
        var scheme = Scheme(link.Url);
        if (scheme is null)
            link.Url = "#";
        else if (scheme is not "mailto" && !link.IsImage)
            OpenBeside(link);
    }

    /// <summary>An address that stands in the text as it is, in angle brackets.</summary>
    private static void Restrict(AutolinkInline link)
    {
        if (Scheme(link.Url) is null)
            link.Url = "#";
        else
            OpenBeside(link);
    }

    /// <summary>The scheme of an address that may be linked to; null for any other.</summary>
    private static string? Scheme(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" or "mailto" ? address.Scheme : null;

    /// <summary>Whoever follows a link must not lose the page they are on; the address of that page is a secret.</summary>
    private static void OpenBeside(Inline link)
    {
        link.SetAttribute("target", "_blank");
        link.SetAttribute("rel", "noopener noreferrer");
    }

    private static void SetAttribute(this Inline link, string name, string value) =>
        Markdig.Renderers.Html.HtmlAttributesExtensions.GetAttributes(link).AddProperty(name, value);
}

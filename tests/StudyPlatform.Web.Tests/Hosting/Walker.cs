using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace StudyPlatform.Web.Tests.Hosting;

/// <summary>Someone who goes through a study of a real server by its forms, without script.</summary>
internal sealed class Walker
{
    private readonly TestSite _site;

    private Walker(TestSite site, string path) => (_site, Path) = (site, path);

    /// <summary>The participant's own address.</summary>
    public string Path { get; }

    /// <summary>Follows a link and agrees.</summary>
    public static async Task<Walker> ConsentAsync(TestSite site, string link)
    {
        var page = await PageAsync(site, link);
        using var answer = await SendAsync(site, link, page);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return new Walker(site, answer.Headers.Location!.ToString());
    }

    /// <summary>Answers whatever is asked, to the end.</summary>
    /// <returns>How many pages were answered.</returns>
    public async Task<int> FinishAsync()
    {
        for (var answered = 0; ; answered++)
        {
            var page = await PageAsync(_site, Path);
            if (Form(page, Path) is null)
                return answered;
            using var answer = await SendAsync(_site, Path, page);
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        }
    }

    private static async Task<IHtmlDocument> PageAsync(TestSite site, string path) =>
        new HtmlParser().ParseDocument(await site.Client.GetStringAsync(path, TestContext.Current.CancellationToken));

    private static IHtmlFormElement? Form(IHtmlDocument page, string path) =>
        page.Forms.FirstOrDefault(form => form.Method.Equals("post", StringComparison.OrdinalIgnoreCase) && !form.Action.EndsWith("/withdraw", StringComparison.Ordinal));

    private static Task<HttpResponseMessage> SendAsync(TestSite site, string path, IHtmlDocument page)
    {
        var fields = Answers(Form(page, path)!);
        return site.Client.PostAsync(path.Split('?')[0], new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);
    }

    /// <summary>Fills a form in: the second of several choices, the same number and comment everywhere.</summary>
    public static IReadOnlyDictionary<string, string> Answers(IHtmlFormElement form)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input[name]").Where(input => input.Type is not ("radio" or "checkbox")))
            fields[input.Name!] = input.Type is "hidden" ? input.Value : input.GetAttribute("inputmode") == "numeric" ? "3" : "";
        foreach (var group in form.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").GroupBy(input => input.Name!))
            fields[group.Key] = group.Count() > 1 ? group.ElementAt(1).Value : group.First().Value;
        foreach (var area in form.QuerySelectorAll<IHtmlTextAreaElement>("textarea[name]"))
            fields[area.Name!] = "Nothing to add.";
        if (form.QuerySelector<IHtmlButtonElement>("button[name]") is { } button)
            fields.TryAdd(button.Name!, button.Value);
        return fields;
    }
}

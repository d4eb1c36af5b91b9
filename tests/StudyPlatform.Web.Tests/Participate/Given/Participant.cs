using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using StudyPlatform.Domain.Participations;

namespace StudyPlatform.Web.Tests.Participate.Given;

/// <summary>Someone who goes through the study by its forms alone, without script.</summary>
public sealed class Participant(ParticipantSite site, string path)
{
    public string Path => path;

    public string Code => path["/p/".Length..];

    public Participation Participation => site.Store[Code].Participation!;

    /// <summary>Opens the study link, agrees, and stands before the first step.</summary>
    public static async Task<Participant> ConsentAsync(ParticipantSite site, string query = "")
    {
        var page = await site.PageAsync("/s/sample" + query);
        var response = await site.PostAsync("/s/sample", [.. Hidden(page), ("consent", "yes")]);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return new Participant(site, response.Headers.Location!.ToString());
    }

    public Task<IHtmlDocument> PageAsync() => site.PageAsync(path);

    /// <summary>Fills in the page that is shown, choosing the first of everything that is asked, and sends it.</summary>
    public async Task<HttpResponseMessage> AnswerAsync() => await site.PostAsync(path, Fill(await PageAsync()));

    /// <summary>Answers step after step until the one of that name is shown, or the end.</summary>
    public async Task<Participant> ReachAsync(string step)
    {
        while (Hidden(await PageAsync()) is [("step", var shown), ..] && shown != step)
            Assert.Equal(HttpStatusCode.SeeOther, (await AnswerAsync()).StatusCode);
        return this;
    }

    /// <summary>What a browser would send of a page in which everything is answered.</summary>
    public static (string Name, string Value)[] Fill(IHtmlDocument page)
    {
        var fields = Hidden(page).ToList();
        foreach (var group in page.QuerySelectorAll<IHtmlInputElement>("main input[type=radio]").GroupBy(input => input.Name!))
        {
            var values = group.Select(input => input.Value).ToList();
            fields.Add((group.Key, values.Find(value => value is "18-29" or "blue") ?? values[0]));
        }

        foreach (var input in page.QuerySelectorAll<IHtmlInputElement>("main input[type=text], main input[type=number]"))
            fields.Add((input.Name!, input.Type == "number" ? "3" : ""));
        if (page.QuerySelector("textarea") is IHtmlTextAreaElement comment)
            fields.Add((comment.Name!, "fine"));
        return [.. fields];
    }

    public static (string Name, string Value)[] Hidden(IHtmlDocument page) =>
        [.. page.QuerySelectorAll<IHtmlInputElement>("main input[type=hidden]").Select(input => (input.Name!, input.Value))];
}

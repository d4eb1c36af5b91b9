using StudyPlatform.Domain.Randomness;
using StudyPlatform.Simulation.Forms;
using StudyPlatform.Simulation.Http;
using StudyPlatform.Simulation.Participants;
using StudyPlatform.TestSites.Servers;
using StudyPlatform.TestSites.Studies;

namespace StudyPlatform.EndToEnd.Secrecy;

/// <summary>Keeps every page that one participant is sent.</summary>
internal static class Recorder
{
    /// <summary>Takes part from the link to the end.</summary>
    /// <returns>Each page with the reply that brought it.</returns>
    public static async Task<IReadOnlyList<(ShownPage Page, HttpReply Reply)>> TakePartAsync(SiteServer server, string study, ulong seed)
    {
        var random = new SeededRandom(seed);
        var known = StudyDocument.KnownAnswers();
        using var connection = new HttpConnection(server.Address);
        var pages = new List<(ShownPage, HttpReply)>();
        var target = $"/s/{study}";
        while (true)
        {
            var reply = await connection.GetAsync(target, TestContext.Current.CancellationToken);
            Assert.Equal(200, reply.Status);
            var page = new ShownPage(target, reply);
            pages.Add((page, reply));
            if (page.Form is null)
                return pages;
            var answer = await connection.PostAsync(page.Action, FormAnswers.Encode(FormAnswers.Fill(page.Form, random, known)), TestContext.Current.CancellationToken);
            Assert.Equal(303, answer.Status);
            Assert.Empty(answer.Body);
            target = answer.Header("Location")!;
        }
    }
}

using System.Globalization;
using StudyPlatform.Domain.Randomness;
using StudyPlatform.Simulation.Forms;
using StudyPlatform.Simulation.Http;
using StudyPlatform.Simulation.Participants;

namespace StudyPlatform.Benchmarks.Site;

/// <summary>The pages of one participation on the real site, which the bare program then answers with.</summary>
internal static class RecordedPages
{
    /// <summary>Takes part once and writes each page to a folder, in the order of the steps: <c>00.html</c>, <c>01.html</c>, …</summary>
    /// <returns>The bytes of all pages together.</returns>
    public static async Task<long> RecordAsync(CrowdPlan plan, string folder)
    {
        var random = new SeededRandom(plan.Seed);
        using var connection = new HttpConnection(plan.Servers[0]);
        var target = plan.Link(0);
        long bytes = 0;
        for (var number = 0; ; number++)
        {
            var reply = await connection.GetAsync(target, CancellationToken.None);
            await File.WriteAllBytesAsync(Path.Combine(folder, number.ToString("00", CultureInfo.InvariantCulture) + ".html"), reply.Body);
            bytes += reply.Body.Length;
            var page = new ShownPage(target, reply);
            if (page.Form is null)
                return bytes;
            var answer = await connection.PostAsync(page.Action, FormAnswers.Encode(FormAnswers.Fill(page.Form, random, plan.Disposition.Answers(page, random))), CancellationToken.None);
            target = answer.Header("Location") ?? throw new InvalidDataException($"{page.Step} was answered with {answer.Status} and no redirect.");
        }
    }
}

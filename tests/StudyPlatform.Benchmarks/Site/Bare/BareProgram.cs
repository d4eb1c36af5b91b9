using System.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using StudyPlatform.Simulation.Participants;
using StudyPlatform.Storage;
using StudyPlatform.Storage.Connections;

namespace StudyPlatform.Benchmarks.Site.Bare;

/// <summary>
/// The least that could answer a participant: recorded pages as constants, and each form one durable insert through
/// the batching writer of the storage, then a redirect. It renders nothing, knows no study and checks nothing.
/// </summary>
internal static class BareProgram
{
    private static readonly Statement CreateTable = new(
        "CREATE TABLE IF NOT EXISTS bare_answers (id INTEGER PRIMARY KEY, step TEXT NOT NULL, fields TEXT NOT NULL)");

    private static readonly Statement Insert = new(
        "INSERT INTO bare_answers (step, fields) VALUES (@step, @fields)", ("step", DbType.String), ("fields", DbType.String));

    /// <summary>Serves until it is stopped.</summary>
    /// <param name="url">Where it listens.</param>
    /// <param name="pagesFolder">The pages in their order.</param>
    /// <param name="dataFolder">Where the database is made.</param>
    public static async Task RunAsync(string url, string pagesFolder, string dataFolder)
    {
        var files = Directory.GetFiles(pagesFolder, "*.html").Order(StringComparer.Ordinal).ToList();
        var pages = files.ConvertAll(File.ReadAllBytes);
        var indices = files
            .Select((file, index) => (new ShownPage(index == 0 ? "/s/" : "/p/", new(200, "", pages[index])).Step, index))
            .ToDictionary(pair => pair.Step, pair => pair.index, StringComparer.Ordinal);
        await using var storage = new StudyStorage(new StorageOptions { DataFolder = dataFolder }, TimeProvider.System);
        await storage.MigrateAsync(CancellationToken.None);
        await storage.Writer.RunAsync(session => session.Execute(CreateTable));

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        await using var app = builder.Build();
        app.MapGet("/", () => Results.Ok());
        app.MapGet("/s/{study}", () => Results.Bytes(pages[0], "text/html; charset=utf-8"));
        app.MapGet("/p/{code}", (int n) => Results.Bytes(pages[n], "text/html; charset=utf-8"));
        app.MapPost("/s/{study}", (HttpRequest request) => AnswerAsync(request));
        app.MapPost("/p/{code}", (HttpRequest request) => AnswerAsync(request));
        await app.RunAsync();

        async Task AnswerAsync(HttpRequest request)
        {
            var form = await request.ReadFormAsync();
            var step = form["step"].ToString() is { Length: > 0 } given ? given : ShownPage.Consent;
            var fields = string.Join('&', form.Select(pair => $"{pair.Key}={pair.Value}"));
            await storage.Writer.RunAsync(session => session.Execute(Insert, step, fields));
            request.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            request.HttpContext.Response.Headers.Location = $"/p/00000000000000000000000000?n={indices[step] + 1}";
        }
    }
}

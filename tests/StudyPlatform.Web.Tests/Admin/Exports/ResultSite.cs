using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Participants;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Participate;
using StudyPlatform.Web.Tests.Commands;
using StudyPlatform.Web.Tests.Hosting;

namespace StudyPlatform.Web.Tests.Admin.Exports;

/// <summary>A site with results of people from three places: two finished, one was excluded, one is under way, one declined.</summary>
public sealed partial class ResultSite : IAsyncLifetime
{
    /// <summary>Everyone, as <see cref="InitializeAsync"/> lets them in.</summary>
    public const int People = 5;

    public static readonly StudyId Study = new("default");

    /// <summary>Every id that a platform gave anyone.</summary>
    public static IReadOnlyList<string> PlatformIds { get; } =
    [
        "5ec0ffee5ec0ffee5ec0ffee", "5e551015e551015e551015e5", "0123456789abcdef01234567",
        "5eadbeef5eadbeef5eadbeef", "5e55beef5e55beef5e55beef",
        "AWORKERAWORKER7", "3ASSIGNMENT3ASSIGNMENT3ASSIGNM", "3HITHITHITHITHITHITHITHITHITHI",
        "5edec1145edec1145edec114", "5e55dec15e55dec15e55dec1",
    ];

    internal TestSite Site { get; private set; } = null!;

    internal Colleague Analyst { get; private set; } = null!;

    internal Colleague Researcher { get; private set; } = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Site = await TestSite.StartAsync("--Site:DefaultStudy=false");
        using var files = new StudyFiles();
        var definition = files.Changed(study => study["platforms"] = new JsonObject
        {
            ["plain"] = "open",
            ["prolific"] = new JsonObject { ["completed"] = "C1AAAAAA", ["noConsent"] = "C2AAAAAA", ["screenedOut"] = "C3AAAAAA" },
            ["mechanicalTurk"] = new JsonObject { ["externalQuestion"] = false },
        });
        var added = await Commands.Console.RunAsync("study", "add", "--definition", definition, "--bundle", StudyFiles.Bundle, "--open", $"--Site:DataFolder={Site.DataFolder}");
        Assert.True(added.ExitCode == 0, added.Out + added.Error);
        await (await Walker.ConsentAsync(Site, Prolific(0))).FinishAsync();
        await (await Walker.ConsentAsync(Site, "/s/default")).FinishAsync();
        await (await Walker.ConsentAsync(Site, Prolific(3))).FinishAsync();
        await Walker.ConsentAsync(Site, $"/s/default?workerId={PlatformIds[5]}&assignmentId={PlatformIds[6]}&hitId={PlatformIds[7]}");
        await DeclineAsync();
        await ExcludeAsync(PlatformIds[3]);
        Analyst = await Colleague.JoinAsync(Site, "alice", new Grant(AccountRole.Analyst, Study));
        Researcher = await Colleague.JoinAsync(Site, "rosa", new Grant(AccountRole.Researcher, Study));
    }

    public async ValueTask DisposeAsync()
    {
        Analyst.Dispose();
        Researcher.Dispose();
        await Site.DisposeAsync();
    }

    /// <summary>Someone who agrees and answers nothing more.</summary>
    internal Task ComeAsync() => Walker.ConsentAsync(Site, "/s/default");

    /// <summary>Sends the form of an export, with the token that every form of a page carries.</summary>
    internal static async Task<HttpResponseMessage> ExportAsync(Colleague person, string study, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await person.Client.GetStringAsync("/admin/account", Stop)).Groups[1].Value;
        using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await person.Client.PostAsync($"/admin/studies/{study}/export", form, Stop);
    }

    private static string Prolific(int id) => $"/s/default?PROLIFIC_PID={PlatformIds[id]}&SESSION_ID={PlatformIds[id + 1]}&STUDY_ID={PlatformIds[2]}";

    private async Task DeclineAsync()
    {
        var found = await Site.Site.Services.GetRequiredService<IStudyCatalogue>().FindAsync(Study, Stop);
        await Site.Site.Stores.Participations.DeclineAsync(found!.Current, new PlatformIdentity(Platform.Prolific, PlatformIds[8], PlatformIds[9], PlatformIds[2]), Stop);
    }

    private async Task ExcludeAsync(string person)
    {
        var found = Assert.Single((await Site.Site.Stores.Participants.ListWithIdentifiersAsync(Study, new ParticipantQuery { Filter = new() { Search = person }, Take = 2 }, Stop)).Rows);
        Assert.IsType<OperatorOutcome.Accepted>(await Site.Site.Stores.Operators.ApplyAsync(Study, found.Id, new OperatorCommand.Exclude("answered at random"), new OperatorId("olga"), Stop));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

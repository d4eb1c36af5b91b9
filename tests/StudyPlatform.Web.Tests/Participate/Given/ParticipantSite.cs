using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Participate;

namespace StudyPlatform.Web.Tests.Participate.Given;

/// <summary>The participants' pages on a server of their own, a real one on a loopback port, with a store in memory.</summary>
public sealed class ParticipantSite : IAsyncDisposable
{
    private static readonly HtmlParser Parser = new();
    private readonly WebApplication _app;

    private ParticipantSite(WebApplication app, InMemoryParticipationStore store, StoppedClock clock, RunningStudy study)
    {
        _app = app;
        Store = store;
        Clock = clock;
        Study = study;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public InMemoryParticipationStore Store { get; }

    public StoppedClock Clock { get; }

    public RunningStudy Study { get; }

    public static Task<ParticipantSite> StartAsync() => StartAsync(SampleStudy.Definition);

    public static async Task<ParticipantSite> StartAsync(StudyDefinition definition)
    {
        var clock = new StoppedClock();
        var store = new InMemoryParticipationStore(clock);
        var study = SampleStudy.Running(definition, SampleStudy.Bundle);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IParticipationStore>(store);
        builder.Services.AddSingleton<IStudyCatalogue>(new SampleCatalogue(study, store, SampleStudy.Media()));
        builder.Services.AddParticipation(new ParticipationOptions());
        var app = builder.Build();
        app.UseParticipationErrorPages();
        app.UseRouting();
        app.MapParticipation();
        await app.StartAsync();
        return new ParticipantSite(app, store, clock, study);
    }

    public async Task<HttpResponseMessage> GetAsync(string path) => await Client.GetAsync(path);

    public async Task<IHtmlDocument> PageAsync(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        var response = await Client.GetAsync(path);
        Assert.Equal(status, response.StatusCode);
        return await ReadAsync(response);
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) => Parser.ParseDocument(await response.Content.ReadAsStringAsync());

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        Client.PostAsync(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}

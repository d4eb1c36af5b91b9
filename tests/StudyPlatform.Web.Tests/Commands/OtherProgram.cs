using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace StudyPlatform.Web.Tests.Commands;

/// <summary>A server that has nothing to do with studies.</summary>
internal sealed class OtherProgram : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OtherProgram(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<OtherProgram> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/{**path}", () => "Welcome!");
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new OtherProgram(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Admin.Studies;
using StudyPlatform.Web.Hosting.Studies;
using StudyPlatform.Web.Hosting.Uploads;
using StudyPlatform.Web.Tests.Hosting;
using StudyPlatform.Web.Tests.Hosting.Studies;

namespace StudyPlatform.Web.Tests.Admin.Components;

/// <summary>A site with one small bundle, for the pages by which studies come in.</summary>
internal sealed class IntakePages : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    private IntakePages(TestSite site) => Site = site;

    public TestSite Site { get; }

    public Bundle Bundle { get; } = SmallBundle.Make("small");

    public Sha256Hash Shelved { get; private set; }

    public StudyIntake Intake => new(Site.Site.Stores.Studies, Site.Site.Stores.Shelf);

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    public static async Task<IntakePages> StartAsync()
    {
        var pages = new IntakePages(await TestSite.StartAsync("--Site:DefaultStudy=false"));
        pages.Shelved = pages.Shelve(pages.Bundle);
        return pages;
    }

    public Sha256Hash Shelve(Bundle bundle)
    {
        var source = SmallBundle.WriteTo(_folder[bundle.Id.Value], bundle);
        var found = BundleVerifier.Verify(source, cancellationToken: Stop);
        Site.Site.Stores.Shelf.Take(source, found, Stop);
        return found.DocumentSha256!.Value;
    }

    /// <summary>Adds a draft of this id on the small bundle.</summary>
    public async Task AddAsync(string id, string title) => Assert.IsType<StudyIntakeOutcome.Added>(
        await Intake.AddNewAsync(StudyTemplate.Make(new StudyId(id), title, Bundle), Shelved, new(null, "test", "study.added", ""), Stop));

    /// <summary>Gives a component what it needs, and somebody who may do everything.</summary>
    public async Task<BunitJSModuleInterop> PrepareAsync(BunitContext context)
    {
        using var owner = await Colleague.JoinAsync(Site, "olga", new Grant(AccountRole.Owner, null));
        var stores = Site.Site.Stores;
        var account = (await stores.Accounts.ListAsync(Stop)).Single(one => one.Name == "olga");
        context.AddAuthorization().SetAuthorized("olga").SetPolicies(Policies.CreateStudies, Policies.ChangeStudy, Policies.ReadStudy, Policies.ReadResults)
            .SetClaims(new Claim(ClaimTypes.NameIdentifier, account.Id.Value));
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        var module = context.JSInterop.SetupModule(_ => true);
        module.Mode = JSRuntimeMode.Loose;
        context.Services.AddSingleton(stores.Accounts);
        context.Services.AddSingleton(stores.Audit);
        context.Services.AddSingleton(stores.Studies);
        context.Services.AddSingleton(Intake);
        context.Services.AddSingleton(new BundleLibrary(stores.Shelf, stores.Studies));
        context.Services.AddSingleton(new StudyList(stores.Studies, stores.Counts));
        context.Services.AddSingleton(new StudyDetails(stores.Studies, stores.Counts, stores.Rehearsals));
        context.Services.AddSingleton(new UploadIntake(stores.Data, new()));
        context.Services.AddSingleton<AntiforgeryStateProvider>(new FixedToken());
        context.Services.AddScoped<Actor>();
        return module;
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        _folder.Dispose();
    }

    private sealed class FixedToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken GetAntiforgeryToken() => new("the token", "field");
    }
}

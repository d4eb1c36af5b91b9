using System.Text;
using System.Text.Json.Nodes;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Options;
using StudyPlatform.Web.Hosting.Studies;

namespace StudyPlatform.Web.Tests.Hosting.Studies;

/// <summary>On a real database and shelf.</summary>
public sealed class StudyIntakeTests : IAsyncLifetime
{
    private static readonly AuditAction Who = new("account-1", "olga", "study.created", "", """{"from":"template"}""");

    private readonly TemporaryFolder _folder = new();
    private readonly Bundle _bundle = SmallBundle.Make("small");
    private SiteStores _stores = null!;
    private StudyIntake _intake = null!;
    private Sha256Hash _shelved;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var settings = SiteSettings.Read(SiteConfiguration.Build([$"--Site:DataFolder={_folder["data"]}"]));
        _stores = await SiteStores.OpenAsync(settings, create: true, TimeProvider.System, Stop);
        _intake = new StudyIntake(_stores.Studies, _stores.Shelf);
        _shelved = Shelve(_bundle);
    }

    public async ValueTask DisposeAsync()
    {
        await _stores.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_new_study_is_a_draft_and_leaves_a_line_with_its_documents()
    {
        var added = Assert.IsType<StudyIntakeOutcome.Added>(await _intake.AddNewAsync(Document("mine"), _shelved, Who, Stop)).Version;

        Assert.Equal(StudyState.Draft, (await EntryAsync()).State);
        var line = Assert.Single(await LinesAsync());
        Assert.Equal(("study.created", "mine", "olga"), (line.Action, line.Subject, line.Name));
        var detail = JsonNode.Parse(line.Detail)!;
        Assert.Equal(("template", 1, added.Definition.Value, _shelved.Value), ((string)detail["from"]!, (int)detail["version"]!, (string)detail["definition"]!, (string)detail["bundle"]!));
    }

    [Fact]
    public async Task A_new_study_never_becomes_a_version_of_one_that_is_there()
    {
        await _intake.AddNewAsync(Document("mine"), _shelved, Who, Stop);

        var same = await _intake.AddNewAsync(Document("mine"), _shelved, Who, Stop);
        var other = await _intake.AddNewAsync(Document("mine", "Another title"), _shelved, Who, Stop);

        Assert.IsType<StudyIntakeOutcome.Unchanged>(same);
        Assert.IsType<StudyIntakeOutcome.IdTaken>(other);
        Assert.Equal(1, (await EntryAsync()).Current.Number);
        Assert.Single(await LinesAsync());
    }

    [Fact]
    public async Task A_version_is_added_to_what_its_editor_saw_and_to_nothing_newer()
    {
        var first = ((StudyIntakeOutcome.Added)await _intake.AddNewAsync(Document("mine"), _shelved, Who, Stop)).Version;

        var second = await _intake.AddVersionAsync(Document("mine", "Second"), _shelved, first, Who, Stop);
        var late = await _intake.AddVersionAsync(Document("mine", "Third"), _shelved, first, Who, Stop);

        Assert.Equal(2, Assert.IsType<StudyIntakeOutcome.Added>(second).Version.Number);
        Assert.Equal(2, Assert.IsType<StudyIntakeOutcome.ChangedMeanwhile>(late).Entry.Current.Number);
        Assert.Equal(2, (await LinesAsync()).Count);
    }

    [Fact]
    public async Task Of_two_who_save_at_the_same_moment_one_is_told()
    {
        var first = ((StudyIntakeOutcome.Added)await _intake.AddNewAsync(Document("mine"), _shelved, Who, Stop)).Version;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => _intake.AddVersionAsync(Document("mine", $"Title {i}"), _shelved, first, Who, Stop))));

        Assert.Single(outcomes.OfType<StudyIntakeOutcome.Added>());
        Assert.Equal(7, outcomes.OfType<StudyIntakeOutcome.ChangedMeanwhile>().Count());
        Assert.Equal(2, (await LinesAsync()).Count);
    }

    [Theory]
    [InlineData(StudyState.Live)]
    [InlineData(StudyState.Closed)]
    public async Task A_study_that_is_live_or_closed_stays_as_it_is(StudyState state)
    {
        var first = ((StudyIntakeOutcome.Added)await _intake.AddNewAsync(Document("mine"), _shelved, Who, Stop)).Version;
        await _stores.Studies.MoveAsync(first.Study, StudyState.Draft, state, Stop);

        var outcome = await _intake.AddVersionAsync(Document("mine", "Second"), _shelved, first, Who, Stop);

        Assert.Equal(state, Assert.IsType<StudyIntakeOutcome.NotOpenToChange>(outcome).Entry.State);
        Assert.Single(await LinesAsync());
    }

    [Fact]
    public async Task A_version_keeps_its_studys_id()
    {
        var first = ((StudyIntakeOutcome.Added)await _intake.AddNewAsync(Document("mine"), _shelved, Who, Stop)).Version;
        await _intake.AddNewAsync(Document("other"), _shelved, Who, Stop);

        var outcome = await _intake.AddVersionAsync(Document("other", "Not mine"), _shelved, first, Who, Stop);

        Assert.Contains("is 'other', but this is a version of the study mine", Assert.Single(Assert.IsType<StudyIntakeOutcome.Refused>(outcome).Faults), StringComparison.Ordinal);
        Assert.Equal(1, (await _stores.Studies.FindAsync(new StudyId("other"), Stop))!.Current.Number);
    }

    [Fact]
    public async Task Every_fault_of_the_definition_and_of_its_fit_to_the_bundle_is_named()
    {
        var broken = JsonNode.Parse(Document("mine"))!;
        broken["methods"]!.AsArray().Add("no-such-method");
        broken["texts"]!["methods"]!["no-such-method"] = "Read it so.";
        broken["trials"] = new JsonObject { ["labelled"] = 100, ["guess"] = 100, ["wrong"] = 100 };

        var refused = Assert.IsType<StudyIntakeOutcome.Refused>(await _intake.AddNewAsync(Encoding.UTF8.GetBytes(broken.ToJsonString()), _shelved, Who, Stop));
        var missing = Assert.IsType<StudyIntakeOutcome.Refused>(await _intake.AddNewAsync(Document("mine"), Sha256Hash.Of([1]), Who, Stop));

        Assert.Collection(refused.Faults, fault => Assert.StartsWith("methods[2]: ", fault, StringComparison.Ordinal), fault => Assert.StartsWith("trials: ", fault, StringComparison.Ordinal));
        Assert.Single(missing.Faults);
        Assert.Empty(await _stores.Studies.ListAsync(Stop));
        Assert.Empty(await LinesAsync());
    }

    [Fact]
    public async Task The_shelf_is_listed_with_the_studies_that_use_each_bundle_and_only_to_whom_may_see_them()
    {
        var unused = Shelve(SmallBundle.Make("another", methods: 3));
        await _intake.AddNewAsync(Document("mine"), _shelved, Who, Stop);
        var library = new BundleLibrary(_stores.Shelf, _stores.Studies);

        var all = await library.ListAsync(new AccountGrants([new Grant(AccountRole.Researcher, null)]), Stop);
        var ofMine = await library.ListAsync(new AccountGrants([new Grant(AccountRole.Researcher, new StudyId("mine"))]), Stop);
        var ofOther = await library.ListAsync(new AccountGrants([new Grant(AccountRole.Researcher, new StudyId("other"))]), Stop);

        Assert.Equal([unused, _shelved], all.Select(bundle => bundle.Hash));
        Assert.Equal((3, 10, 0), (all[0].Methods.Count, all[0].Stimuli, all[0].UsedBy.Count));
        Assert.Equal([new StudyId("mine")], all[1].UsedBy);
        Assert.Equal(_shelved, Assert.Single(ofMine).Hash);
        Assert.Empty(ofOther);
    }

    private Sha256Hash Shelve(Bundle bundle)
    {
        var source = SmallBundle.WriteTo(_folder[bundle.Id.Value], bundle);
        var found = BundleVerifier.Verify(source, cancellationToken: Stop);
        _stores.Shelf.Take(source, found, Stop);
        return found.DocumentSha256!.Value;
    }

    private byte[] Document(string id, string title = "A title") => StudyTemplate.Make(new StudyId(id), title, _bundle);

    private async Task<StudyEntry> EntryAsync() => (await _stores.Studies.FindAsync(new StudyId("mine"), Stop))!;

    private async Task<IReadOnlyList<AuditAction>> LinesAsync() => [.. (await _stores.Audit.ReadAsync(new AuditFilter(), 0, 100, Stop)).Entries.Select(entry => entry.Action)];
}

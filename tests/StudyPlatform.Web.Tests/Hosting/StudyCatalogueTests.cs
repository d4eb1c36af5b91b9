using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Studies;

namespace StudyPlatform.Web.Tests.Hosting;

public sealed class StudyCatalogueTests : IDisposable
{
    private static readonly StudyId Id = new("default");

    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();
    private readonly MemoryStudyStore _store = new();
    private readonly DataFolder _data;
    private readonly StudyCatalogue _catalogue;

    public StudyCatalogueTests()
    {
        _data = DataFolder.Prepare(_folder.Path);
        var shelf = new BundleShelf(_data);
        _catalogue = new StudyCatalogue(_store, new StudyLoading(_store, shelf), new MediaIndex(shelf), _clock);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_study_is_found_with_its_current_version_and_an_unknown_one_is_not()
    {
        await AddAsync();

        var found = await _catalogue.FindAsync(Id, Stop);

        Assert.Equal(Id, found!.Current.Plan.Definition.Id);
        Assert.Equal(found.Entry.Current, found.Current.Version);
        Assert.Null(await _catalogue.FindAsync(new StudyId("other"), Stop));
    }

    [Fact]
    public async Task A_version_is_read_once_and_is_the_same_object_for_everyone()
    {
        var version = await AddAsync();

        var all = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () => await _catalogue.VersionAsync(version, Stop))));

        Assert.Single(all.Distinct(ReferenceEqualityComparer.Instance));
        Assert.Equal(1, _store.Readings);
    }

    [Fact]
    public async Task States_are_asked_for_once_a_second_however_many_ask()
    {
        await AddAsync();

        for (var second = 0; second < 3; second++)
        {
            await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(async () => await _catalogue.FindAsync(new StudyId($"s{i}"), Stop))));
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(3, _store.Listings);
    }

    [Fact]
    public async Task A_changed_state_is_seen_after_a_second()
    {
        await AddAsync();
        await _catalogue.FindAsync(Id, Stop);

        await _store.MoveAsync(Id, StudyState.Draft, StudyState.Live, Stop);
        _clock.Advance(TimeSpan.FromSeconds(1));
        var found = await _catalogue.FindAsync(Id, Stop);

        Assert.Equal(StudyState.Live, found!.Entry.State);
    }

    [Fact]
    public async Task A_store_that_failed_is_asked_again_at_once()
    {
        var version = await AddAsync();
        _store.Fails = true;
        await Assert.ThrowsAsync<IOException>(async () => await _catalogue.FindAsync(Id, Stop));
        await Assert.ThrowsAsync<IOException>(async () => await _catalogue.VersionAsync(version, Stop));

        _store.Fails = false;

        Assert.NotNull(await _catalogue.FindAsync(Id, Stop));
        Assert.NotNull(await _catalogue.VersionAsync(version, Stop));
    }

    [Fact]
    public async Task A_changed_document_of_a_bundle_is_refused_and_taken_again_when_it_is_restored()
    {
        var version = await AddAsync();
        var document = Path.Combine(new BundleShelf(_data).FolderOf(version.Bundle), "bundle.json");
        var bytes = File.ReadAllBytes(document);
        File.WriteAllBytes(document, [.. bytes, (byte)' ']);

        var refusal = await Assert.ThrowsAsync<SiteException>(async () => await _catalogue.VersionAsync(version, Stop));
        File.WriteAllBytes(document, bytes);

        Assert.Contains(document, refusal.Message, StringComparison.Ordinal);
        Assert.NotNull(await _catalogue.VersionAsync(version, Stop));
    }

    [Fact]
    public async Task Media_of_a_bundle_are_found_as_soon_as_it_is_on_the_shelf_and_nothing_else_is()
    {
        var bundle = ((BundleReading.Sound)BundleReader.Parse(File.ReadAllBytes(Path.Combine(DefaultStudy.Find()!, "bundle.json")))).Bundle;
        var medium = bundle.Media.First();

        var before = _catalogue.Medium(medium);
        await AddAsync();
        var after = _catalogue.Medium(medium);

        Assert.Null(before);
        Assert.Equal(medium.FileName, after!.Name);
        Assert.True(after.Length > 0);
        Assert.All(bundle.Media, each => Assert.NotNull(_catalogue.Medium(each)));
        Assert.Null(_catalogue.Medium(new MediaPath(Sha256Hash.Of([1]), MediaType.Png)));
    }

    private async Task<StudyVersion> AddAsync()
    {
        var folder = DefaultStudy.Find()!;
        var outcome = await new StudyIntake(_store, new BundleShelf(_data)).AddAsync(Path.Combine(folder, StudyDefinition.DocumentName), folder, StudyState.Draft, Stop);
        return Assert.IsType<StudyIntakeOutcome.Added>(outcome).Version;
    }
}

using StudyPlatform.Domain.Rehearsals;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Contract;

/// <summary>What a store of rehearsals promises, whatever database it is on.</summary>
public abstract class RehearsalContract : IAsyncLifetime
{
    private static readonly StudyId Id = new("sample");

    private TestStorage Storage { get; set; } = null!;

    private IRehearsalStore Rehearsals => Storage.Storage.Rehearsals;

    protected abstract Task<TestStorage> OpenAsync();

    public async ValueTask InitializeAsync() => Storage = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await Storage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_draft_that_passed_is_rehearsed_and_one_that_did_not_is_a_draft()
    {
        var version = await AddAsync(new SampleStudy());

        await Rehearsals.AddAsync(Record(version, passed: false), default);
        var failed = await StateAsync();
        await Rehearsals.AddAsync(Record(version, passed: true), default);

        Assert.Equal(StudyState.Draft, failed);
        Assert.Equal(StudyState.Rehearsed, await StateAsync());
        Assert.True(await Rehearsals.HasPassedAsync(version, default));
    }

    [Fact]
    public async Task A_rehearsal_changes_no_other_state()
    {
        var live = (await Storage.AddLiveAsync(new SampleStudy())).Version;

        await Rehearsals.AddAsync(Record(live, passed: true), default);

        Assert.Equal(StudyState.Live, await StateAsync());
    }

    [Fact]
    public async Task A_changed_definition_is_a_draft_again_and_was_not_rehearsed()
    {
        var first = await AddAsync(new SampleStudy());
        await Rehearsals.AddAsync(Record(first, passed: true), default);

        var second = await AddAsync(new SampleStudy { Number = 2, PeoplePerCondition = 7 });

        Assert.Equal(StudyState.Draft, await StateAsync());
        Assert.False(await Rehearsals.HasPassedAsync(second, default));
        Assert.True(await Rehearsals.HasPassedAsync(first with { Number = 5 }, default));
    }

    [Fact]
    public async Task A_rehearsal_that_ends_after_the_definition_was_changed_does_not_count_for_the_new_one()
    {
        var first = await AddAsync(new SampleStudy());
        await AddAsync(new SampleStudy { Number = 2, PeoplePerCondition = 7 });

        await Rehearsals.AddAsync(Record(first, passed: true), default);

        Assert.Equal(StudyState.Draft, await StateAsync());
    }

    [Fact]
    public async Task Rehearsals_are_listed_from_the_newest_as_they_were_kept()
    {
        var version = await AddAsync(new SampleStudy());
        var first = Record(version, passed: false) with { Report = """{"name":"größer"}""", By = "anna" };
        var second = Record(version, passed: true);

        await Rehearsals.AddAsync(first, default);
        await Rehearsals.AddAsync(second, default);

        Assert.Equal([second, first], await Rehearsals.LastAsync(Id, 20, default));
        Assert.Equal([second], await Rehearsals.LastAsync(Id, 1, default));
        Assert.Empty(await Rehearsals.LastAsync(new StudyId("other"), 20, default));
    }

    [Fact]
    public async Task A_version_that_is_not_there_cannot_have_been_rehearsed()
    {
        var version = await AddAsync(new SampleStudy());

        await Assert.ThrowsAsync<KeyNotFoundException>(() => Rehearsals.AddAsync(Record(version with { Number = 9 }, passed: true), default));
    }

    [Fact]
    public async Task A_study_is_moved_only_with_the_version_that_was_meant()
    {
        var first = await AddAsync(new SampleStudy());
        var second = await AddAsync(new SampleStudy { Number = 2, PeoplePerCondition = 7 });

        Assert.False(await Storage.Studies.MoveAsync(Id, StudyState.Draft, StudyState.Live, default, first));
        Assert.True(await Storage.Studies.MoveAsync(Id, StudyState.Draft, StudyState.Live, default, second));
    }

    private static RehearsalRecord Record(StudyVersion version, bool passed) => new(version, DateTimeOffset.UnixEpoch.AddSeconds(1_800_000_000).AddMicroseconds(1), "somebody", passed, "{}");

    private async Task<StudyState> StateAsync() => (await Storage.Studies.FindAsync(Id, default))!.State;

    private async Task<StudyVersion> AddAsync(SampleStudy sample)
    {
        var version = sample.Build().Version;
        Assert.True(await Storage.Studies.AddAsync(version, sample.DefinitionBytes, StudyState.Draft, default));
        return version;
    }
}

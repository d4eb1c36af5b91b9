using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Storage.Tests.Surroundings;

/// <summary>A database of a test's own.</summary>
public sealed class TestStorage : IAsyncDisposable
{
    private readonly Func<ValueTask> _remove;

    private TestStorage(StorageOptions options, Func<ValueTask> remove)
    {
        _remove = remove;
        Options = options;
        Storage = new StudyStorage(options, Clock);
    }

    public StorageOptions Options { get; }

    public ManualClock Clock { get; } = new();

    public StudyStorage Storage { get; private set; }

    public IParticipationStore Participations => Storage.Participations;

    public IStudyStore Studies => Storage.Studies;

    public static async Task<TestStorage> OpenAsync(StorageOptions options, Func<ValueTask> remove)
    {
        var storage = new TestStorage(options, remove);
        await storage.Storage.MigrateAsync(CancellationToken.None);
        return storage;
    }

    public static Task<TestStorage> OnSqliteAsync(StorageOptions? options = null)
    {
        var folder = Directory.CreateTempSubdirectory("storage-").FullName;
        return OpenAsync((options ?? new StorageOptions()) with { DataFolder = folder }, () =>
        {
            Directory.Delete(folder, recursive: true);
            return ValueTask.CompletedTask;
        });
    }

    public static async Task<TestStorage> OnPostgresAsync(PostgresCluster cluster, StorageOptions? options = null)
    {
        var connection = await cluster.CreateDatabaseAsync();
        return await OpenAsync(
            (options ?? new StorageOptions()) with { Provider = StorageProvider.Postgres, ConnectionString = connection }, async () => await cluster.DropDatabaseAsync(connection));
    }

    /// <summary>Closes the database and opens it again.</summary>
    public async Task ReopenAsync()
    {
        await Storage.DisposeAsync();
        Storage = new StudyStorage(Options, Clock);
        await Storage.MigrateAsync(CancellationToken.None);
    }

    /// <summary>The same database from a second program.</summary>
    public StudyStorage OpenAnother() => new(Options, Clock);

    /// <summary>Adds a study and opens it.</summary>
    public async Task<RunningStudy> AddLiveAsync(SampleStudy sample)
    {
        var study = sample.Build();
        Assert.True(await Studies.AddAsync(study.Version, sample.DefinitionBytes, StudyState.Draft, CancellationToken.None));
        Assert.True(await Studies.MoveAsync(study.Version.Study, StudyState.Draft, StudyState.Live, CancellationToken.None));
        return study;
    }

    public static PlatformIdentity Person(string person, string? session = null) => new(Platform.Prolific, person, session, "context");

    public async Task<StoredParticipation> AdmitAsync(RunningStudy study, string person, string? session = null) =>
        Assert.IsType<AdmissionOutcome.Admitted>(await Participations.AdmitAsync(study, Person(person, session), CancellationToken.None)).Participation;

    /// <summary>Answers so many steps, or all that are left.</summary>
    public async Task<StoredParticipation> AnswerAsync(RunningStudy study, StoredParticipation stored, int steps = int.MaxValue, int rightGuesses = int.MaxValue)
    {
        for (; steps > 0 && stored.Participation!.IsOpen; steps--)
        {
            Clock.Advance(TimeSpan.FromSeconds(1.000001));
            var command = SampleStudy.Answer(study, stored.Participation, right: stored.Participation.CorrectGuesses < rightGuesses);
            stored = Assert.IsType<SubmitOutcome.Accepted>(await Participations.ApplyAsync(study, stored.Code, command, CancellationToken.None)).Participation;
        }

        return stored;
    }

    public async ValueTask DisposeAsync()
    {
        await Storage.DisposeAsync();
        await _remove();
    }
}

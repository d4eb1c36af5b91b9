using StudyPlatform.Domain.Stores;
using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Copying;

public sealed class SqliteCopyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("copy-");

    private string Copy => Path.Combine(_folder.FullName, StorageOptions.FileName);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_copy_made_while_others_write_has_all_that_was_acknowledged_before_and_nothing_half_done()
    {
        await using var storage = await TestStorage.OnSqliteAsync();
        var study = await storage.AddLiveAsync(new SampleStudy { PeoplePerCondition = 1000 });
        var before = new List<StoredParticipation>();
        before.AddRange(await Task.WhenAll(Enumerable.Range(0, 50).Select(async i => await storage.AnswerAsync(study, await storage.AdmitAsync(study, $"before-{i}"), steps: 7))));
        using var enough = new CancellationTokenSource();
        var writing = Enumerable.Range(0, 8).Select(writer => Task.Run(
            async () =>
            {
                for (var i = 0; !enough.IsCancellationRequested; i++)
                    await storage.AnswerAsync(study, await storage.AdmitAsync(study, $"during-{writer}-{i}"), steps: 3);
            },
            Stop)).ToList();

        await storage.Storage.CopyAsync(Copy, Stop);
        await enough.CancelAsync();
        await Task.WhenAll(writing);
        await using var copy = new StudyStorage(new StorageOptions { DataFolder = _folder.FullName, CreateIfMissing = false }, storage.Clock);

        Assert.True(await copy.IsCurrentAsync(Stop));
        Assert.Empty(await copy.CheckFileAsync(Stop));
        var report = await copy.VerifyAsync(Stop);
        Assert.True(report.Holds);
        Assert.InRange(report.Participations, before.Count, int.MaxValue);
        foreach (var person in before)
            Assert.Equal(person.Participation!.StepIndex, (await copy.Participations.FindAsync(person.Code, Stop))!.Participation!.StepIndex);
    }

    [Fact]
    public async Task A_file_with_a_damaged_page_is_found()
    {
        await using (var storage = await TestStorage.OnSqliteAsync())
        {
            var study = await storage.AddLiveAsync(new SampleStudy { PeoplePerCondition = 100 });
            for (var i = 0; i < 30; i++)
                await storage.AdmitAsync(study, $"{i}");
            await storage.Storage.CopyAsync(Copy, Stop);
        }

        await using (var file = File.OpenWrite(Copy))
        {
            file.Position = file.Length / 4096 / 2 * 4096;
            await file.WriteAsync(new byte[4096], Stop);
        }

        await using var copy = new StudyStorage(new StorageOptions { DataFolder = _folder.FullName, CreateIfMissing = false }, TimeProvider.System);
        var findings = await Record(copy);

        Assert.NotEmpty(findings);

        static async Task<IReadOnlyList<string>> Record(StudyStorage storage)
        {
            try
            {
                return await storage.CheckFileAsync(Stop);
            }
            catch (StorageException damaged)
            {
                return [damaged.Message];
            }
        }
    }

    [Fact]
    public async Task A_copy_that_is_given_up_says_so()
    {
        await using var storage = await TestStorage.OnSqliteAsync();
        var study = await storage.AddLiveAsync(new SampleStudy { PeoplePerCondition = 1000 });
        await Task.WhenAll(Enumerable.Range(0, 300).Select(i => storage.AdmitAsync(study, $"{i}")));
        using var givenUp = new CancellationTokenSource();
        await givenUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => storage.Storage.CopyAsync(Copy, givenUp.Token));
    }

    [Fact]
    public async Task A_copy_that_cannot_be_written_is_named()
    {
        await using var storage = await TestStorage.OnSqliteAsync();

        var failure = await Assert.ThrowsAsync<StorageException>(() => storage.Storage.CopyAsync(Path.Combine(_folder.FullName, "none", "copy.db"), Stop));

        Assert.Contains(Path.Combine(_folder.FullName, "none", "copy.db"), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_that_lack_a_migration_are_not_current()
    {
        await using var storage = await TestStorage.OnSqliteAsync();
        await using (var raw = await RawDatabase.OpenAsync(storage.Options))
            await raw.ExecuteAsync("DELETE FROM \"__EFMigrationsHistory\"");

        Assert.False(await storage.Storage.IsCurrentAsync(Stop));
    }
}

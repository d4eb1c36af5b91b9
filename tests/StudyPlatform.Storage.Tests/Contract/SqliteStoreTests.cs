using System.Text;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Contract;

public sealed class SqliteStoreTests : StoreContract
{
    protected override Task<TestStorage> OpenAsync() => TestStorage.OnSqliteAsync();

    [Fact]
    public async Task What_was_deleted_is_not_in_the_file_any_more()
    {
        const string Comment = "良い";
        await using var storage = await OpenAsync();
        var study = await storage.AddLiveAsync(new SampleStudy());
        var stored = await storage.AnswerAsync(study, await storage.AdmitAsync(study, "anna"));
        Assert.Contains(Comment, await ContentAsync(), StringComparison.Ordinal);

        Assert.IsType<SubmitOutcome.Accepted>(await storage.Participations.ApplyAsync(study, stored.Code, new ParticipationCommand.Withdraw(DeleteData: true), CancellationToken.None));

        Assert.DoesNotContain(Comment, await ContentAsync(), StringComparison.Ordinal);

        // Closing brings the log into the file and takes it away.
        async Task<string> ContentAsync()
        {
            await storage.Storage.DisposeAsync();
            var content = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(storage.Options.FilePath));
            await storage.ReopenAsync();
            return content;
        }
    }
}

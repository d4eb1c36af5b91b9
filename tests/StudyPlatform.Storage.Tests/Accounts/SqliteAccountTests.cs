using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Accounts;

public sealed class SqliteAccountTests : AccountContract
{
    protected override Task<TestStorage> OpenAsync() => TestStorage.OnSqliteAsync();
}

using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Contract;

public sealed class SqliteRehearsalTests : RehearsalContract
{
    protected override Task<TestStorage> OpenAsync() => TestStorage.OnSqliteAsync();
}

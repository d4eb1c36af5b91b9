using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Operators;

public sealed class SqliteOperatorTests : OperatorContract
{
    protected override Task<TestStorage> OpenAsync() => TestStorage.OnSqliteAsync();
}

using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Verification;

public sealed class SqliteVerificationTests : VerificationContract
{
    protected override Task<TestStorage> OpenAsync() => TestStorage.OnSqliteAsync();
}

using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Payments;

public sealed class SqliteLedgerProperties : LedgerProperties
{
    protected override int Sequences => 20;

    protected override Task<TestStorage> OpenAsync() => TestStorage.OnSqliteAsync();
}

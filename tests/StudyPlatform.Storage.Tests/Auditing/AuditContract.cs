using System.Data.Common;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Auditing;

/// <summary>What the audit log promises, whatever database it is on.</summary>
public abstract class AuditContract : IAsyncLifetime
{
    protected TestStorage Storage { get; private set; } = null!;

    private IAuditLog Log => Storage.Storage.Audit;

    protected abstract Task<TestStorage> OpenAsync();

    /// <summary>Takes the triggers away, as only someone can who owns the tables.</summary>
    protected abstract string DropTriggers { get; }

    public async ValueTask InitializeAsync() => Storage = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await Storage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Lines_are_read_as_they_were_written_the_newest_first()
    {
        await Log.AppendAsync(new AuditAction("1", "anna", "study.opened", "animals", """{"reason":"ready"}"""), default);
        Storage.Clock.Advance(TimeSpan.FromSeconds(5));
        await Log.AppendAsync(new AuditAction(null, "(command line)", "account.invited", ""), default);

        var page = await Log.ReadAsync(new AuditFilter(), 0, 10, default);

        Assert.Equal(2, page.Count);
        Assert.Equal([2, 1], page.Entries.Select(entry => entry.Sequence));
        Assert.Equal(new AuditAction("1", "anna", "study.opened", "animals", """{"reason":"ready"}"""), page.Entries[1].Action);
        Assert.Equal(new AuditAction(null, "(command line)", "account.invited", ""), page.Entries[0].Action);
        Assert.Equal(TimeSpan.FromSeconds(5), page.Entries[0].At - page.Entries[1].At);
    }

    [Fact]
    public async Task A_filter_leaves_out_what_does_not_fit_and_a_page_is_a_part()
    {
        for (var i = 0; i < 5; i++)
        {
            await Log.AppendAsync(new AuditAction("1", "anna", "study.opened", "animals"), default);
            await Log.AppendAsync(new AuditAction("2", "ben", "payment.exported", "plants"), default);
            Storage.Clock.Advance(TimeSpan.FromHours(1));
        }

        var start = (await Log.ReadAsync(new AuditFilter(), 9, 1, default)).Entries[0].At;
        var bens = await Log.ReadAsync(new AuditFilter { Name = "be" }, 0, 2, default);
        var payments = await Log.ReadAsync(new AuditFilter { Action = "payment." }, 0, 10, default);
        var animals = await Log.ReadAsync(new AuditFilter { Subject = "animal", From = start.AddHours(1), Before = start.AddHours(3) }, 0, 10, default);

        Assert.Equal(5, bens.Count);
        Assert.Equal([10, 8], bens.Entries.Select(entry => entry.Sequence));
        Assert.All(payments.Entries, entry => Assert.Equal("ben", entry.Action.Name));
        Assert.Equal([5, 3], animals.Entries.Select(entry => entry.Sequence));
    }

    [Fact]
    public async Task Lines_written_at_once_from_two_programs_stand_in_one_chain_without_gaps()
    {
        await using var other = Storage.OpenAnother();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? Log : other.Audit).AppendAsync(new AuditAction($"{i}", "anna", "study.opened", "animals"), default)));

        var verification = await Log.VerifyAsync(default);

        Assert.Equal(40, verification.Entries);
        Assert.Empty(verification.Faults);
        Assert.Equal((await Log.ReadAsync(new AuditFilter(), 0, 1, default)).Entries[0].Sha256, verification.End);
    }

    [Fact]
    public async Task What_a_database_cannot_hold_is_replaced_and_the_chain_holds()
    {
        await Log.AppendAsync(new AuditAction("1", "an\0na", "study.opened", "half \ud83d"), default);

        Assert.Equal("an\uFFFDna", (await Log.ReadAsync(new AuditFilter(), 0, 1, default)).Entries[0].Action.Name);
        Assert.Empty((await Log.VerifyAsync(default)).Faults);
    }

    [Theory]
    [InlineData("UPDATE admin_audit SET name = 'ben' WHERE sequence = 1")]
    [InlineData("DELETE FROM admin_audit WHERE sequence = 2")]
    [InlineData("DELETE FROM admin_audit")]
    [InlineData("INSERT INTO admin_audit (sequence, at, name, action, subject, detail, sha256) SELECT 7, at, name, action, subject, detail, sha256 FROM admin_audit WHERE sequence = 1")]
    public async Task The_database_refuses_to_change_delete_or_place_a_line(string sql)
    {
        await WriteThreeAsync();
        await using var connection = await OpenRawAsync();

        var refusal = await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync(sql));

        Assert.Contains("admin_audit", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(3, (await Log.VerifyAsync(default)).Entries);
        Assert.Empty((await Log.VerifyAsync(default)).Faults);
    }

    [Theory]
    [InlineData("UPDATE admin_audit SET name = 'ben' WHERE sequence = 2", "line 2 is not as it was written")]
    [InlineData("UPDATE admin_audit SET at = at + 1 WHERE sequence = 2", "line 2 is not as it was written")]
    [InlineData("UPDATE admin_audit SET account = NULL WHERE sequence = 1", "line 1 is not as it was written")]
    [InlineData("UPDATE admin_audit SET detail = '{\"a\":1}' WHERE sequence = 3", "line 3 is not as it was written")]
    [InlineData("DELETE FROM admin_audit WHERE sequence = 2", "line 3 stands where line 2 should")]
    public async Task A_change_made_past_the_triggers_is_found(string sql, string fault)
    {
        await WriteThreeAsync();
        await using (var connection = await OpenRawAsync())
        {
            await connection.ExecuteAsync(DropTriggers);
            await connection.ExecuteAsync(sql);
        }

        var verification = await Log.VerifyAsync(default);

        Assert.Contains(fault, verification.Faults[0], StringComparison.Ordinal);
    }

    /// <summary>As a plain user of the database, triggers and all.</summary>
    protected abstract Task<DbConnection> OpenRawAsync();

    private async Task WriteThreeAsync()
    {
        for (var i = 0; i < 3; i++)
            await Log.AppendAsync(new AuditAction("1", "anna", "study.opened", "animals"), default);
    }
}

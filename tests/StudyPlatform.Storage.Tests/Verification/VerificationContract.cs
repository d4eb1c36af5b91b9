using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Rehearsals;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Schema;
using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Verification;

/// <summary>What a verification finds, whatever database it is on.</summary>
public abstract class VerificationContract : IAsyncLifetime
{
    /// <summary>What no event tells of: an operator's states and codes, and when they were made.</summary>
    private static readonly string[] NotCovered = ["studies.state", "studies.created_at", "study_versions.created_at", "access_codes.study_id", "access_codes.code"];

    private TestStorage _storage = null!;
    private DbConnection _raw = null!;

    protected abstract Task<TestStorage> OpenAsync();

    public async ValueTask InitializeAsync()
    {
        _storage = await OpenAsync();
        _raw = await RawDatabase.OpenAsync(_storage.Options);
    }

    public async ValueTask DisposeAsync()
    {
        await _raw.DisposeAsync();
        await _storage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Data_as_they_were_written_hold_whatever_people_did()
    {
        await FillAsync();

        var report = await _storage.Storage.VerifyAsync(default);

        Assert.Empty(report.Faults);
        Assert.Equal(16, report.Participations);
        Assert.Equal(await CountAsync("events"), report.Events);
    }

    [Fact]
    public async Task A_fingerprint_stays_while_nothing_happens_and_tells_that_the_end_of_a_log_was_cut()
    {
        var study = await _storage.AddLiveAsync(new SampleStudy());
        var stored = await _storage.AdmitAsync(study, "anna");
        var before = (await _storage.Storage.VerifyAsync(default)).Fingerprints[study.Version.Study];
        var again = (await _storage.Storage.VerifyAsync(default)).Fingerprints[study.Version.Study];

        await _storage.AnswerAsync(study, stored, steps: 1);
        var after = (await _storage.Storage.VerifyAsync(default)).Fingerprints[study.Version.Study];

        Assert.Equal(before, again);
        Assert.NotEqual(before, after);
    }

    [Fact]
    public async Task A_value_that_was_changed_is_found_in_every_column_of_every_table()
    {
        await FillAsync();
        await _raw.AllowAnyAsync(_storage.Options);
        var columns = 0;

        foreach (var entity in Model().GetEntityTypes())
        {
            foreach (var property in entity.GetProperties().Where(property => !NotCovered.Contains($"{entity.GetTableName()}.{property.GetColumnName()}")))
            {
                await AssertFoundAsync(entity, property);
                columns++;
            }
        }

        Assert.Equal(135, columns);
        Assert.Empty((await _storage.Storage.VerifyAsync(default)).Faults);
    }

    [Fact]
    public async Task A_row_that_was_deleted_is_missed_in_every_table()
    {
        await FillAsync();
        // By whom the loss is noticed, where it is not the table itself.
        var noticed = new Dictionary<string, string>(StringComparer.Ordinal) { ["studies"] = "participations", ["study_versions"] = "participations", ["participations"] = "events" };

        foreach (var entity in Model().GetEntityTypes().Where(entity => entity.GetTableName() is not "access_codes"))
        {
            var table = entity.GetTableName()!;
            var row = await _raw.FirstAsync($"SELECT * FROM {table} ORDER BY {Key(entity)[0]}");
            Assert.Equal(1, await _raw.ExecuteAsync($"DELETE FROM {table} WHERE {Where(entity)}", Parameters(entity, row)));

            var faults = (await _storage.Storage.VerifyAsync(default)).Faults;

            Assert.True(faults.Any(fault => fault.Table == noticed.GetValueOrDefault(table, table)), $"A row that {table} has lost is not named among {faults.Count} faults.");
            await _raw.ExecuteAsync(
                $"INSERT INTO {table} ({string.Join(", ", row.Keys)}) VALUES ({string.Join(", ", row.Keys.Select(column => "@" + column))})", [.. row.Select(pair => (pair.Key, pair.Value))]);
        }

        Assert.Empty((await _storage.Storage.VerifyAsync(default)).Faults);
    }

    [Fact]
    public async Task A_row_that_was_added_is_found()
    {
        await FillAsync();

        await _raw.ExecuteAsync("INSERT INTO trials SELECT participation_id, 99, phase, stimulus, actual, predicted, guess, shown_at, answered_at, response_ms, hidden_ms FROM trials WHERE participation_id = 1 AND position = 1");
        await _raw.ExecuteAsync("INSERT INTO comments SELECT id, 'forged' FROM participations WHERE id = 2");

        var faults = (await _storage.Storage.VerifyAsync(default)).Faults;
        Assert.Equal(2, faults.Count);
        Assert.Contains(faults, fault => fault.Table == "trials" && fault.Row.EndsWith("position 99", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Table == "comments" && fault.Problem == "no event tells of this row");
    }

    [Fact]
    public async Task A_changed_guess_is_named_by_table_participant_position_and_column()
    {
        await FillAsync();
        var participant = (string)(await _raw.FirstAsync("SELECT public_id FROM participations WHERE id = 1"))["public_id"]!;

        await _raw.ExecuteAsync("UPDATE trials SET guess = 'car' WHERE participation_id = 1 AND position = 4");

        var fault = Assert.Single((await _storage.Storage.VerifyAsync(default)).Faults);
        Assert.Equal("trials", fault.Table);
        Assert.Equal($"{participant} position 4", fault.Row);
        Assert.StartsWith("guess is car; by the events it is ", fault.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleted_answers_are_gone_from_every_table_and_the_chain_holds()
    {
        var study = await _storage.AddLiveAsync(new SampleStudy());
        var stored = await _storage.AnswerAsync(study, await _storage.AdmitAsync(study, "anna", "session"));

        await _storage.Participations.ApplyAsync(study, stored.Code, new ParticipationCommand.Withdraw(DeleteData: true), default);

        foreach (var table in (string[])["trials", "rankings", "demographics", "comments"])
            Assert.Equal(0, await CountAsync(table));
        Assert.Equal(0, await CountAsync("events WHERE kind = 'answered' AND (detail IS NOT NULL OR salt IS NOT NULL)"));
        Assert.Equal(study.Plan.Path.Count, await CountAsync("events WHERE kind = 'answered'"));
        Assert.Empty((await _storage.Storage.VerifyAsync(default)).Faults);
    }

    private async Task FillAsync()
    {
        var study = await _storage.AddLiveAsync(new SampleStudy());
        await _storage.AnswerAsync(study, await _storage.AdmitAsync(study, "anna", "one"), rightGuesses: 2);
        await _storage.AnswerAsync(study, await _storage.AdmitAsync(study, "berta", "two"), steps: 8);
        await _storage.Participations.DeclineAsync(study, TestStorage.Person("carla"), default);
        var deleted = await _storage.AnswerAsync(study, await _storage.AdmitAsync(study, "dora", "four"), steps: 9);
        await ApplyAsync(study, deleted, new ParticipationCommand.Withdraw(DeleteData: true));
        var paid = await _storage.AnswerAsync(study, await _storage.AdmitAsync(study, "emma"));
        await ApplyAsync(study, paid, new ParticipationCommand.Withdraw(DeleteData: true));
        var kept = await _storage.AnswerAsync(study, await _storage.AdmitAsync(study, "frida"), steps: 3);
        await ApplyAsync(study, kept, new ParticipationCommand.Withdraw(DeleteData: false));
        var regretted = await _storage.AnswerAsync(study, await _storage.AdmitAsync(study, "ida"), steps: 3);
        await ApplyAsync(study, regretted, new ParticipationCommand.Withdraw(DeleteData: false));
        await ApplyAsync(study, regretted, new ParticipationCommand.Withdraw(DeleteData: true));
        var young = await _storage.AdmitAsync(study, "greta");
        await ApplyAsync(study, young, new ParticipationCommand.Submit(
            new Step(StepKind.Demographics, 1), new StepAnswer.Demographics([new QuestionAnswer(new QuestionId("age"), "under-18")]), [], null));
        var late = await _storage.AnswerAsync(study, await _storage.AdmitAsync(study, "hanna"), steps: 6);
        var disjoint = await _storage.AddLiveAsync(new SampleStudy { Id = "disjoint", Images = ImagePolicy.Disjoint, PeoplePerCondition = 1 });
        await _storage.AnswerAsync(disjoint, await _storage.AdmitAsync(disjoint, "anna", "one"), steps: 2);
        _storage.Clock.Advance(study.Plan.Lease);
        await _storage.Participations.SweepAsync(default);
        await _storage.AnswerAsync(study, late);
        await PayAsync();
        for (var i = 0; i < 2; i++)
            await _storage.Storage.Rehearsals.AddAsync(new RehearsalRecord(study.Version, _storage.Clock.GetUtcNow(), "anna", Passed: i > 0, """{"checks":[]}"""), default);
    }

    /// <summary>A study in which operators did everything that they can do.</summary>
    private async Task PayAsync()
    {
        var paid = await _storage.AddLiveAsync(new SampleStudy { Id = "paid", Methods = 4 });
        var operators = new OperatorDesk(_storage, paid);
        var people = new List<StoredParticipation>();
        for (var i = 0; i < 6; i++)
            people.Add(await _storage.AdmitAsync(paid, $"worker{i}", $"session{i}"));
        foreach (var person in people[..4])
            await _storage.AnswerAsync(paid, person, rightGuesses: 2);
        await operators.CapAsync(100m);
        await operators.CapAsync(50m);
        await operators.DoAsync(people[0], new OperatorCommand.Exclude("no attention"));
        await operators.DoAsync(people[1], new OperatorCommand.Exclude("by mistake"));
        await operators.DoAsync(people[1], new OperatorCommand.Include());
        await operators.DoAsync(people[2], new OperatorCommand.Reject("nothing was read"));
        await operators.DoAsync(people[3], new OperatorCommand.CancelPayment(PaymentKind.Bonus, "paid by hand"));
        await operators.DoAsync(people[3], new OperatorCommand.RestorePayment(PaymentKind.Bonus));
        await operators.DoAsync(people[4], new OperatorCommand.GrantBase(paid.Plan.Definition.Pay, "the site was down"));
        await operators.DoAsync(people[5], new OperatorCommand.Delete("asked for by mail"));
        Assert.Equal(3, await _storage.Storage.Operators.ApproveAllAsync(paid.Version.Study, OperatorDesk.Olga, default));
        var mistake = await operators.ExportAsync(PaymentKind.Bonus);
        await operators.VoidAsync(mistake);
        await operators.ExportAsync(PaymentKind.Base);
        await operators.ConfirmAsync(await operators.ExportAsync(PaymentKind.Bonus, people[0].Id, people[3].Id));
        await operators.ConfirmAsync(await operators.ExportAsync(PaymentKind.Bonus, people[1].Id));
    }

    private async Task ApplyAsync(RunningStudy study, StoredParticipation stored, ParticipationCommand command) =>
        Assert.IsType<SubmitOutcome.Accepted>(await _storage.Participations.ApplyAsync(study, stored.Code, command, default));

    /// <summary>Changes one value, looks that the change is found, and takes it back.</summary>
    private async Task AssertFoundAsync(IEntityType entity, IProperty property)
    {
        var (table, column) = (entity.GetTableName()!, property.GetColumnName());
        // The last study's: an image that was shown twice has to be one that may be.
        var row = await _raw.FirstAsync($"SELECT * FROM {table} ORDER BY {Key(entity)[0]} {(table == "stimulus_showings" ? "DESC" : "")}");
        var (was, changed) = (row[column], Changed(row[column], property));

        Assert.Equal(1, await SetAsync(row, changed));
        var faults = (await _storage.Storage.VerifyAsync(default)).Faults;
        Assert.True(
            faults.Any(fault => fault.Table == table || fault.Problem.Contains(table, StringComparison.Ordinal) || fault.Problem.Contains(column, StringComparison.Ordinal)),
            $"A change of {table}.{column} from {was ?? "NULL"} to {changed} is not named among {faults.Count} faults.");
        Assert.Equal(1, await SetAsync(row, was));

        async Task<int> SetAsync(Dictionary<string, object?> current, object? value)
        {
            var written = await _raw.ExecuteAsync($"UPDATE {table} SET {column} = @value WHERE {Where(entity)}", [("value", value), .. Parameters(entity, current)]);
            current[column] = value;
            return written;
        }
    }

    private static object Changed(object? value, IProperty property) => value switch
    {
        null when property.ClrType == typeof(string) => "x",
        null when property.ClrType == typeof(byte[]) => new byte[32],
        null => 1L,
        "guess" => "labelled",
        string text => text + "x",
        byte[] bytes => bytes.Select((one, index) => index == 0 ? (byte)(one ^ 1) : one).ToArray(),
        bool truth => !truth,
        long or int when property.ClrType == typeof(bool) => Convert.ToInt64(value, null) == 0 ? 1L : 0L,
        int number => number + 1000,
        long number => number + 1000,
        _ => throw new InvalidOperationException($"{value.GetType()} is not changed yet."),
    };

    private IModel Model()
    {
        var options = new DbContextOptionsBuilder<SqliteContext>().UseSqlite().Options;
        using var context = new SqliteContext(options);
        return context.Model;
    }

    private async Task<long> CountAsync(string from) => Convert.ToInt64((await _raw.FirstAsync($"SELECT COUNT(*) AS n FROM {from}"))["n"], null);

    private static List<string> Key(IEntityType entity) => [.. entity.FindPrimaryKey()!.Properties.Select(property => property.GetColumnName())];

    private static string Where(IEntityType entity) => string.Join(" AND ", Key(entity).Select(column => $"{column} = @key_{column}"));

    private static (string, object?)[] Parameters(IEntityType entity, Dictionary<string, object?> row) => [.. Key(entity).Select(column => ("key_" + column, row[column]))];
}

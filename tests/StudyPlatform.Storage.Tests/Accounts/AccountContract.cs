using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Accounts;
using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Accounts;

/// <summary>What the store of accounts promises, whatever database it is on.</summary>
public abstract class AccountContract : IAsyncLifetime
{
    private static readonly Grant Owner = new(AccountRole.Owner, null);
    private static readonly Grant Analyst = new(AccountRole.Analyst, new StudyId("animals"));

    protected TestStorage Storage { get; private set; } = null!;

    private IAccountStore Accounts => Storage.Storage.Accounts;

    protected abstract Task<TestStorage> OpenAsync();

    public async ValueTask InitializeAsync() => Storage = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await Storage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_link_makes_one_account_with_its_grants_and_is_void_then()
    {
        var token = await LinkAsync(AccountLinkKind.Invitation, Analyst);

        var done = Assert.IsType<EnrolmentOutcome.Done>(await JoinAsync(token, "anna"));
        var again = await JoinAsync(token, "ben");

        Assert.IsType<EnrolmentOutcome.LinkIsVoid>(again);
        var entry = Assert.Single(await Accounts.ListAsync(default));
        Assert.Equal(("anna", done.Account.Id), (entry.Name, entry.Id.Value));
        Assert.Equal([Analyst], entry.Grants.All);
        Assert.Null(await Accounts.FindLinkAsync(token, default));
    }

    [Fact]
    public async Task A_link_used_many_times_at_once_makes_one_account()
    {
        var token = await LinkAsync(AccountLinkKind.First, Owner);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => JoinAsync(token, $"person{i}"))));

        Assert.Single(outcomes.OfType<EnrolmentOutcome.Done>());
        Assert.Single(await Accounts.ListAsync(default));
    }

    [Fact]
    public async Task Of_two_first_links_used_at_once_one_makes_the_owner()
    {
        var tokens = new[] { await LinkAsync(AccountLinkKind.First, Owner), await LinkAsync(AccountLinkKind.First, Owner) };

        var outcomes = await Task.WhenAll(tokens.Select((token, i) => Task.Run(() => JoinAsync(token, $"person{i}"))));

        Assert.Single(outcomes.OfType<EnrolmentOutcome.Done>());
        Assert.True(await Accounts.HasOwnerAsync(default));
        Assert.Null(await Accounts.FindLinkAsync(tokens[0], default));
        Assert.Null(await Accounts.FindLinkAsync(tokens[1], default));
    }

    [Fact]
    public async Task A_link_is_void_when_its_time_is_over()
    {
        var token = await LinkAsync(AccountLinkKind.Invitation, Analyst);
        Storage.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Null(await Accounts.FindLinkAsync(token, default));
        Assert.IsType<EnrolmentOutcome.LinkIsVoid>(await JoinAsync(token, "anna"));
    }

    [Fact]
    public async Task A_link_that_was_taken_back_is_void()
    {
        var token = await LinkAsync(AccountLinkKind.Invitation, Analyst);

        Assert.True(await Accounts.WithdrawLinkAsync(token.Hash(), default));

        Assert.False(await Accounts.WithdrawLinkAsync(token.Hash(), default));
        Assert.Empty(await Accounts.OpenLinksAsync(default));
        Assert.IsType<EnrolmentOutcome.LinkIsVoid>(await JoinAsync(token, "anna"));
    }

    [Fact]
    public async Task A_name_that_is_taken_leaves_the_link_as_it_was()
    {
        await JoinAsync(await LinkAsync(AccountLinkKind.Invitation, Analyst), "anna");
        var token = await LinkAsync(AccountLinkKind.Invitation, Analyst);

        var refused = Assert.IsType<EnrolmentOutcome.Refused>(await JoinAsync(token, "ANNA"));

        Assert.Contains("taken", Assert.Single(refused.Sentences), StringComparison.Ordinal);
        Assert.IsType<EnrolmentOutcome.Done>(await JoinAsync(token, "ben"));
    }

    [Fact]
    public async Task The_last_owner_stays_one_and_stays_unlocked()
    {
        var anna = await PersonAsync("anna", Owner);

        Assert.Equal(GrantChange.LastOwner, await Accounts.SetGrantsAsync(anna, new AccountGrants([Analyst]), default));
        Assert.Equal(GrantChange.LastOwner, await Accounts.SetLockedAsync(anna, true, default));
        Assert.True((await Accounts.GrantsAsync(anna, default)).IsOwner);

        var ben = await PersonAsync("ben", Owner);
        Assert.Equal(GrantChange.Changed, await Accounts.SetLockedAsync(anna, true, default));
        Assert.Equal(GrantChange.LastOwner, await Accounts.SetGrantsAsync(ben, AccountGrants.None, default));
    }

    [Fact]
    public async Task Whoever_is_locked_may_do_nothing_until_they_are_let_in_again()
    {
        await PersonAsync("anna", Owner);
        var ben = await PersonAsync("ben", Analyst);

        Assert.Equal(GrantChange.Changed, await Accounts.SetLockedAsync(ben, true, default));
        Assert.Empty((await Accounts.GrantsAsync(ben, default)).All);
        Assert.NotNull((await Accounts.ListAsync(default)).Single(entry => entry.Id == ben).LockedUntil);

        Assert.Equal(GrantChange.Changed, await Accounts.SetLockedAsync(ben, false, default));
        Assert.Equal([Analyst], (await Accounts.GrantsAsync(ben, default)).All);
    }

    [Fact]
    public async Task Somebody_who_is_not_there_may_do_nothing_and_cannot_be_changed()
    {
        var nobody = new AccountId("nobody");

        Assert.Empty((await Accounts.GrantsAsync(nobody, default)).All);
        Assert.Equal(GrantChange.Unknown, await Accounts.SetGrantsAsync(nobody, new AccountGrants([Analyst]), default));
    }

    [Fact]
    public async Task Recovery_codes_are_kept_as_hashes_and_used_once()
    {
        await using var context = Storage.Storage.CreateAccountContext();
        var store = new AccountUserStore(context, new IdentityErrorDescriber());
        var anna = (await store.FindByIdAsync((await PersonAsync("anna", Owner)).Value, default))!;
        await store.ReplaceCodesAsync(anna, ["AAAAA-11111", "BBBBB-22222"], default);
        await store.UpdateAsync(anna, default);

        var kept = await store.GetTokenAsync(anna, "[AspNetUserStore]", "RecoveryCodes", default);

        Assert.DoesNotContain("AAAAA", kept, StringComparison.OrdinalIgnoreCase);
        Assert.True(await store.RedeemCodeAsync(anna, "aaaaa-11111 ", default));
        Assert.False(await store.RedeemCodeAsync(anna, "AAAAA-11111", default));
        Assert.Equal(1, await store.CountCodesAsync(anna, default));
        Assert.True(await store.RedeemCodeAsync(anna, "BBBBB-22222", default));
    }

    [Fact]
    public async Task What_is_changed_and_its_line_in_the_log_are_kept_together_or_not_at_all()
    {
        var anna = await PersonAsync("anna", Owner);
        var ben = await PersonAsync("ben", Analyst);
        // No line can be without a word for what was done.
        var broken = Line(null!, "ben");

        await Assert.ThrowsAnyAsync<Exception>(() => Accounts.SetLockedAsync(ben, true, default, broken));
        await Assert.ThrowsAnyAsync<Exception>(() => Accounts.SetGrantsAsync(ben, AccountGrants.None, default, broken));
        Assert.Equal([Analyst], (await Accounts.GrantsAsync(ben, default)).All);
        Assert.Equal(GrantChange.Changed, await Accounts.SetLockedAsync(ben, true, default, Line("account.locked", "ben")));
        Assert.Equal(GrantChange.LastOwner, await Accounts.SetLockedAsync(anna, true, default, Line("account.locked", "anna")));
        Assert.False(await Accounts.WithdrawLinkAsync("none", default, Line("account.link-taken-back", "")));

        Assert.Equal(["account.created anna", "account.created ben", "account.locked ben"], await LinesAsync());
    }

    [Fact]
    public async Task Lines_about_accounts_and_about_everything_else_take_turns()
    {
        var people = new[] { await PersonAsync("anna", Owner), await PersonAsync("ben", Analyst), await PersonAsync("carl", Analyst) };

        var changes = Enumerable.Range(0, 12).Select(i => Task.Run(() => Accounts.SetLockedAsync(people[1 + i % 2], i % 4 < 2, default, Line("account.locked", $"{i}"))));
        var others = Enumerable.Range(0, 12).Select(i => Task.Run(() => Storage.Storage.Audit.AppendAsync(Line("study.paused", $"{i}"), default)));
        await Task.WhenAll([.. changes, .. others]);

        var verification = await Storage.Storage.Audit.VerifyAsync(default);
        Assert.Empty(verification.Faults);
        Assert.Equal(3 + 24, verification.Entries);
    }

    private static AuditAction Line(string action, string subject) => new(null, "test", action, subject);

    private async Task<IReadOnlyList<string>> LinesAsync() =>
        [.. (await Storage.Storage.Audit.ReadAsync(new AuditFilter(), 0, 100, default)).Entries.Reverse().Select(entry => $"{entry.Action.Action} {entry.Action.Subject}")];

    private async Task<AccountId> PersonAsync(string name, Grant grant) =>
        new(Assert.IsType<EnrolmentOutcome.Done>(await JoinAsync(await LinkAsync(AccountLinkKind.Invitation, grant), name)).Account.Id);

    private async Task<LinkToken> LinkAsync(AccountLinkKind kind, params Grant[] grants)
    {
        var token = LinkToken.Draw();
        var now = Storage.Clock.GetUtcNow();
        await Accounts.AddLinkAsync(new AccountLink(token.Hash(), kind, new AccountGrants(grants), null, "note", now, now.AddHours(1), "test"), default);
        return token;
    }

    private async Task<EnrolmentOutcome> JoinAsync(LinkToken token, string name)
    {
        await using var context = Storage.Storage.CreateAccountContext();
        var describer = new IdentityErrorDescriber();
        using var users = new UserManager<Account>(
            new AccountUserStore(context, describer),
            Options.Create(new IdentityOptions()),
            new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 1 })),
            [new UserValidator<Account>(describer)],
            [],
            new UpperInvariantLookupNormalizer(),
            describer,
            null!,
            NullLogger<UserManager<Account>>.Instance);
        return await new Enrolment(context, users, Storage.Clock).CreateAsync(token, name, "a password", null, done => Line("account.created", done.Account.UserName!), default);
    }
}

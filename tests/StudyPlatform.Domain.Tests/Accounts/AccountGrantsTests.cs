using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Tests.Accounts;

public sealed class AccountGrantsTests
{
    private static readonly StudyId Animals = new("animals");
    private static readonly StudyId Plants = new("plants");

    [Theory]
    [InlineData(AccountRole.Analyst, Right.ReadResults, true)]
    [InlineData(AccountRole.Analyst, Right.ReadIdentifiers, false)]
    [InlineData(AccountRole.Analyst, Right.ChangeStudy, false)]
    [InlineData(AccountRole.Analyst, Right.PayPeople, false)]
    [InlineData(AccountRole.Researcher, Right.ReadIdentifiers, true)]
    [InlineData(AccountRole.Researcher, Right.ChangeStudy, true)]
    [InlineData(AccountRole.Researcher, Right.PayPeople, true)]
    public void A_role_in_a_study_gives_its_rights_there_and_nowhere_else(AccountRole role, Right right, bool given)
    {
        var grants = new AccountGrants([new Grant(role, Animals)]);

        Assert.Equal(given, grants.Allow(right, Animals));
        Assert.False(grants.Allow(right, Plants));
        Assert.False(grants.Allow(right, null));
    }

    [Theory]
    [InlineData(AccountRole.Analyst, false)]
    [InlineData(AccountRole.Researcher, true)]
    [InlineData(AccountRole.Owner, true)]
    public void Studies_are_added_by_whoever_has_that_role_for_all_of_them(AccountRole role, bool given)
    {
        Assert.Equal(given, new AccountGrants([new Grant(role, null)]).Allow(Right.CreateStudies, null));
        Assert.False(new AccountGrants([new Grant(AccountRole.Researcher, Animals)]).Allow(Right.CreateStudies, null));
    }

    [Fact]
    public void An_owner_may_do_everything()
    {
        var owner = new AccountGrants([new Grant(AccountRole.Owner, null)]);

        Assert.All(Enum.GetValues<Right>(), right => Assert.True(owner.Allow(right, AccountRoles.IsOfTheSite(right) ? null : Plants)));
    }

    [Fact]
    public void Nobody_else_manages_accounts_or_reads_the_audit_log()
    {
        var both = new AccountGrants([new Grant(AccountRole.Analyst, null), new Grant(AccountRole.Researcher, null)]);

        Assert.False(both.Allow(Right.ManageAccounts, null));
        Assert.False(both.Allow(Right.ReadAudit, null));
    }

    [Theory]
    [InlineData("researcher", "animals", "researcher of animals")]
    [InlineData("analyst", "*", "analyst of *")]
    [InlineData("owner", "*", "owner of *")]
    [InlineData("owner", "animals", null)]
    [InlineData("reader", "animals", null)]
    [InlineData("analyst", "No Study", null)]
    [InlineData("0", "animals", null)]
    [InlineData(null, null, null)]
    public void A_grant_is_read_as_it_is_written(string? role, string? study, string? text) =>
        Assert.Equal(text, Grant.Parse(role, study)?.ToString());

    [Fact]
    public void A_link_token_is_random_and_gives_nothing_away()
    {
        var (one, other) = (LinkToken.Draw(), LinkToken.Draw());

        Assert.NotEqual(one, other);
        Assert.Equal(one, LinkToken.Parse(one.Value));
        Assert.DoesNotContain(one.Value, one.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(one.Value, one.Hash(), StringComparison.Ordinal);
        Assert.Null(LinkToken.Parse(one.Value[1..]));
        Assert.Null(LinkToken.Parse(one.Value[1..] + "/"));
    }
}

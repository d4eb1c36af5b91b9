using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Web.Tests.Admin;
using StudyPlatform.Web.Tests.Hosting;

namespace StudyPlatform.Web.Tests.Commands;

public sealed class AccountCommandTests
{
    private static readonly Grant Owner = new(AccountRole.Owner, null);

    [Fact]
    public async Task The_first_link_is_made_on_a_new_site_and_refused_once_it_has_an_owner()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false");
        var link = await RunAsync(site, "first-link");
        using var anna = Colleague.Stranger(site);
        (await anna.SendAsync(new Uri(link.Lines[1]).PathAndQuery, "join", ("Input.Name", "anna"), ("Input.Password", Colleague.Password), ("Input.Again", Colleague.Password))).Dispose();

        var list = await RunAsync(site, "list");
        var again = await RunAsync(site, "first-link");

        Assert.Matches("^anna +open +none +owner of \\*$", list.Lines[1]);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("has an owner already", again.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_from_the_command_line_gives_what_it_says_and_is_in_the_log()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false");

        var invited = await RunAsync(site, "invite", "--role", "analyst", "--study", "animals", "--note", "Anna", "--json");
        using var anna = Colleague.Stranger(site);
        (await anna.SendAsync(new Uri((string)invited.Json["link"]!).PathAndQuery, "join", ("Input.Name", "anna"), ("Input.Password", Colleague.Password), ("Input.Again", Colleague.Password))).Dispose();

        Assert.Equal("analyst of animals", Assert.Single(Assert.Single(await site.Site.Stores.Accounts.ListAsync(default)).Grants.All).ToString());
        var line = Assert.Single((await site.Site.Stores.Audit.ReadAsync(new AuditFilter { Action = "account.invited" }, 0, 10, default)).Entries);
        Assert.Equal(("(command line)", "Anna"), (line.Action.Name, line.Action.Subject));
    }

    [Theory]
    [InlineData("owner", "animals")]
    [InlineData("reader", "animals")]
    [InlineData("analyst", "No Study")]
    public async Task A_grant_that_is_none_is_a_wrong_call(string role, string study)
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false");

        var refused = await RunAsync(site, "invite", "--role", role, "--study", study);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("is no grant", refused.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_account_is_let_in_again_and_a_lost_password_replaced()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false");
        using var olga = await Colleague.JoinAsync(site, "olga", Owner);
        using var anna = await Colleague.JoinAsync(site, "anna", new Grant(AccountRole.Analyst, null));

        Assert.Equal(0, (await RunAsync(site, "lock", "--name", "anna")).ExitCode);
        Assert.Contains("locked", (await RunAsync(site, "list")).Lines[1], StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(site, "unlock", "--name", "Anna")).ExitCode);
        var link = await RunAsync(site, "return-link", "--name", "anna");
        using var back = Colleague.Stranger(site);
        (await back.SendAsync(new Uri(link.Lines[1]).PathAndQuery, "join", ("Input.Password", "quite other words now"), ("Input.Again", "quite other words now"))).Dispose();
        using var elsewhere = Colleague.Stranger(site);
        using var old = await elsewhere.SignInAsync("anna", Colleague.Password);
        using var signedIn = await elsewhere.SignInAsync("anna", "quite other words now");

        Assert.Equal(System.Net.HttpStatusCode.OK, old.StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, signedIn.StatusCode);
    }

    [Fact]
    public async Task The_only_owner_is_not_locked_and_an_unknown_name_is_one_sentence()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false");
        using var olga = await Colleague.JoinAsync(site, "olga", Owner);

        Assert.Contains("only owner", (await RunAsync(site, "lock", "--name", "olga")).Complaint, StringComparison.Ordinal);
        Assert.Contains("There is no account ben; there are olga", (await RunAsync(site, "lock", "--name", "ben")).Complaint, StringComparison.Ordinal);
    }

    private static Task<Console> RunAsync(TestSite site, params string[] arguments) =>
        Console.RunAsync(["account", .. arguments, $"--Site:DataFolder={site.DataFolder}"]);
}

using System.Net;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Web.Tests.Hosting;

namespace StudyPlatform.Web.Tests.Admin;

/// <summary>Signing on at another provider.</summary>
public sealed class SignOnTests : IAsyncLifetime
{
    private SignOnProvider _provider = null!;
    private TestSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _provider = await SignOnProvider.StartAsync();
        _site = await TestSite.StartAsync(["--Site:DefaultStudy=false", .. _provider.Settings]);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task Someone_unknown_is_told_to_ask_for_an_invitation_and_gets_no_account()
    {
        using var anna = Colleague.Stranger(_site);

        var end = await anna.FollowAsync("/admin/account/sign-on");

        Assert.Contains("ask an owner of this site for an invitation", end, StringComparison.Ordinal);
        Assert.Empty(await _site.Site.Stores.Accounts.ListAsync(default));
    }

    [Fact]
    public async Task An_invitation_is_used_with_the_provider_instead_of_a_password_and_lets_in_from_then_on()
    {
        using var anna = Colleague.Stranger(_site);
        var invitation = await Colleague.InviteAsync(_site, new Grant(AccountRole.Owner, null));
        var token = invitation.Split('=')[1];

        await anna.FollowAsync($"/admin/account/sign-on?purpose=join&token={token}");
        using var joined = await anna.SendAsync($"{invitation}&with=sign-on", "join", ("Input.Name", "anna"));
        using var elsewhere = Colleague.Stranger(_site);
        await elsewhere.FollowAsync("/admin/account/sign-on");
        using var account = await elsewhere.GetAsync("/admin/account");

        Assert.Equal(HttpStatusCode.Redirect, joined.StatusCode);
        Assert.Equal(HttpStatusCode.OK, account.StatusCode);
        var entry = Assert.Single(await _site.Site.Stores.Accounts.ListAsync(default));
        Assert.False(entry.HasPassword);
        Assert.NotEmpty((await _site.Site.Stores.Audit.ReadAsync(new AuditFilter { Action = "account.signed-in" }, 0, 10, default)).Entries);
    }

    [Fact]
    public async Task An_account_is_connected_by_its_owner_and_a_second_account_cannot_take_the_same_identity()
    {
        using var anna = await Colleague.JoinAsync(_site, "anna", new Grant(AccountRole.Owner, null));
        using var ben = await Colleague.JoinAsync(_site, "ben", new Grant(AccountRole.Analyst, null));

        var connected = await anna.FollowAsync("/admin/account/sign-on?purpose=link");
        var refused = await ben.FollowAsync("/admin/account/sign-on?purpose=link");

        Assert.Contains("You can sign in that way from now on", connected, StringComparison.Ordinal);
        Assert.Contains("belongs to another account", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_identity_does_not_open_the_account()
    {
        using var anna = await Colleague.JoinAsync(_site, "anna", new Grant(AccountRole.Owner, null));
        await anna.FollowAsync("/admin/account/sign-on?purpose=link");
        _provider.Subject = "subject-2";
        using var stranger = Colleague.Stranger(_site);

        var end = await stranger.FollowAsync("/admin/account/sign-on");

        Assert.Contains("Nobody here signs in with that identity", end, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_lets_nobody_in()
    {
        using var stranger = Colleague.Stranger(_site);

        var end = await stranger.FollowAsync("/admin/account/sign-on-callback?code=0&state=0");

        Assert.Contains("Signing on did not work", end, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_settings_there_is_no_provider()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false");
        using var stranger = Colleague.Stranger(site);

        using var answer = await stranger.GetAsync("/admin/account/sign-on");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}

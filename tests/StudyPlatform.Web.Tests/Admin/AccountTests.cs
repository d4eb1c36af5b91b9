using System.Net;
using Microsoft.AspNetCore.Http;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Web.Admin.Accounts;
using StudyPlatform.Web.Tests.Hosting;

namespace StudyPlatform.Web.Tests.Admin;

/// <summary>Coming in, and being kept out.</summary>
public sealed class AccountTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await TestSite.StartAsync("--Site:DefaultStudy=false", "--Accounts:WrongTries=3", "--Accounts:RevalidationSeconds=1");

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_first_link_is_known_until_someone_owns_the_site()
    {
        using var anna = Colleague.Stranger(_site);
        var link = _site.Site.FirstLink!.PathAndQuery;

        using var made = await anna.SendAsync(link, "join", ("Input.Name", "anna"), ("Input.Password", Colleague.Password), ("Input.Again", Colleague.Password));

        Assert.Equal(new Uri(_site.Site.Address, "/admin/"), new Uri(_site.Site.Address, made.Headers.Location!));
        Assert.True(Assert.Single(await _site.Site.Stores.Accounts.ListAsync(default)).Grants.IsOwner);
        Assert.Contains("This link does not work", await anna.Client.GetStringAsync(link, default), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short", "short", "at least 12")]
    [InlineData("aaaaaaaaaaaaaa", "aaaaaaaaaaaaaa", "at least 5 different")]
    [InlineData("my name is anna k", "my name is anna k", "contains your name")]
    [InlineData("four plain words here", "four other words here", "not the same")]
    public async Task A_password_that_is_too_easy_is_refused_and_the_link_still_works(string password, string again, string sentence)
    {
        using var anna = Colleague.Stranger(_site);
        var link = await Colleague.InviteAsync(_site, new Grant(AccountRole.Owner, null));

        using var answer = await anna.SendAsync(link, "join", ("Input.Name", "anna"), ("Input.Password", password), ("Input.Again", again));

        Assert.Contains(sentence, await answer.Content.ReadAsStringAsync(default), StringComparison.Ordinal);
        Assert.Contains("Make your account", await anna.Client.GetStringAsync(link, default), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task A_passkey_that_answers_no_question_is_refused_with_a_sentence(string credential)
    {
        using var stranger = Colleague.Stranger(_site);

        using var answer = await stranger.SendAsync("/admin/account/sign-in", "passkey", ("Passkey.Credential", credential));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Load the page again, and use the passkey once more.", await answer.Content.ReadAsStringAsync(default), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sign-in", "a token from elsewhere")]
    [InlineData("no form of the page", null)]
    public async Task A_form_that_cannot_be_taken_is_answered_with_a_page_that_says_what_to_do(string form, string? token)
    {
        using var stranger = Colleague.Stranger(_site);
        var own = System.Text.RegularExpressions.Regex.Match(await stranger.Client.GetStringAsync("/admin/account/sign-in", default), "__RequestVerificationToken\" value=\"([^\"]+)").Groups[1].Value;
        using var fields = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = form, ["__RequestVerificationToken"] = token ?? own });

        using var answer = await stranger.Client.PostAsync("/admin/account/sign-in", fields, default);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Load the page again and fill it in once more.", await answer.Content.ReadAsStringAsync(default), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_wrong_passwords_lock_the_account_for_the_right_one_too()
    {
        using var anna = await Colleague.JoinAsync(_site, "anna", new Grant(AccountRole.Owner, null));
        using var thief = Colleague.Stranger(_site);
        for (var i = 0; i < 3; i++)
            (await thief.SignInAsync("anna", "wrong")).Dispose();

        using var answer = await thief.SignInAsync("anna", Colleague.Password);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("too many wrong tries", await answer.Content.ReadAsStringAsync(default), StringComparison.Ordinal);
        Assert.Equal(4, (await _site.Site.Stores.Audit.ReadAsync(new AuditFilter { Action = "account.refused" }, 0, 10, default)).Count);
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_answered_like_a_wrong_password()
    {
        using var anna = await Colleague.JoinAsync(_site, "anna", new Grant(AccountRole.Owner, null));
        using var stranger = Colleague.Stranger(_site);

        using var unknown = await stranger.SignInAsync("nobody", Colleague.Password);
        using var wrong = await stranger.SignInAsync("anna", "wrong");

        const string Sentence = "The name or the password is not right.";
        Assert.Contains(Sentence, await unknown.Content.ReadAsStringAsync(default), StringComparison.Ordinal);
        Assert.Contains(Sentence, await wrong.Content.ReadAsStringAsync(default), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_another_browsers_session()
    {
        using var here = await Colleague.JoinAsync(_site, "anna", new Grant(AccountRole.Owner, null));
        using var there = Colleague.Stranger(_site);
        (await there.SignInAsync("anna", Colleague.Password)).Dispose();
        using var before = await there.GetAsync("/admin/account");

        (await here.SendAsync("/admin/account", "everywhere")).Dispose();
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        using var after = await there.GetAsync("/admin/account");

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public async Task A_role_that_is_taken_away_is_gone_with_the_next_request()
    {
        using var anna = await Colleague.JoinAsync(_site, "anna", new Grant(AccountRole.Owner, null));
        using var ben = await Colleague.JoinAsync(_site, "ben", new Grant(AccountRole.Owner, null));
        using var before = await ben.GetAsync("/admin/people");
        var id = (await _site.Site.Stores.Accounts.ListAsync(default)).Single(entry => entry.Name == "ben").Id;

        await _site.Site.Stores.Accounts.SetGrantsAsync(id, AccountGrants.None, default);
        using var after = await ben.GetAsync("/admin/people");

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, after.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var stranger = Colleague.Stranger(_site);
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "sign-in"), KeyValuePair.Create("Input.Name", "anna"), KeyValuePair.Create("Input.Password", "x")]);

        using var answer = await stranger.Client.PostAsync("/admin/account/sign-in", content, default);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Cookies_are_for_the_dashboards_path_and_for_no_script()
    {
        using var anna = Colleague.Stranger(_site);
        var link = await Colleague.InviteAsync(_site, new Grant(AccountRole.Owner, null));

        using var made = await anna.SendAsync(link, "join", ("Input.Name", "anna"), ("Input.Password", Colleague.Password), ("Input.Again", Colleague.Password));

        Assert.All(made.Headers.GetValues("Set-Cookie"), cookie =>
        {
            Assert.Contains("path=/admin", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Theory]
    [InlineData("/admin/people", "/admin/people")]
    [InlineData("/admin/studies/animals?x=1", "/admin/studies/animals?x=1")]
    [InlineData(null, "/admin/")]
    [InlineData("https://example.org/admin/", "/admin/")]
    [InlineData("//example.org", "/admin/")]
    [InlineData("/admin//example.org", "/admin/")]
    [InlineData("/admin/\\example.org", "/admin/")]
    [InlineData("/s/default", "/admin/")]
    [InlineData("/administration", "/admin/")]
    public void Whoever_signs_in_is_led_to_a_page_of_the_dashboard_and_nowhere_else(string? asked, string led) =>
        Assert.Equal(led, ReturnAddress.Of(asked, new PathString("/admin")));
}

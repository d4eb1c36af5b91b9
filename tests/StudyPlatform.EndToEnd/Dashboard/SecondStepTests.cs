using Microsoft.Playwright;
using StudyPlatform.EndToEnd.Browsing;
using static Microsoft.Playwright.Assertions;

namespace StudyPlatform.EndToEnd.Dashboard;

/// <summary>Authenticator codes, recovery codes and passkeys, in the browser.</summary>
[Collection<BrowserCollection>]
public sealed class SecondStepTests(Chromium chromium)
{
    [Fact]
    public void The_authenticator_of_these_tests_shows_the_standards_codes()
    {
        // RFC 6238, appendix B, SHA-1, the last six digits; the key is "12345678901234567890" in base 32.
        const string Key = "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ";

        Assert.Equal("287082", OneTimePassword.At(Key, DateTimeOffset.FromUnixTimeSeconds(59)));
        Assert.Equal("081804", OneTimePassword.At(Key, DateTimeOffset.FromUnixTimeSeconds(1111111109)));
        Assert.Equal("353130", OneTimePassword.At(Key, DateTimeOffset.FromUnixTimeSeconds(20000000000)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_authenticator_is_set_up_and_asked_for_and_a_recovery_code_stands_in_for_it_once(bool phone)
    {
        await using var site = await DashboardSite.StartAsync();
        await using var context = await chromium.NewContextAsync(phone ? Chromium.Phone : Chromium.Desk);
        var page = await context.NewPageAsync();
        var trouble = PageChecks.WatchForTrouble(page);
        var faults = new List<string>();
        await DashboardSite.JoinAsync(page, site.PrintedLink, DashboardSite.Owner, DashboardSite.Password);

        await page.GotoAsync(site.Url + "/account/authenticator");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set one up" }).ClickAsync();
        faults.AddRange(await PageChecks.LookAtAsync(page, "dashboard-authenticator", cookies: true));
        var key = await page.Locator("#key").InnerTextAsync();
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(OneTimePassword.At(key, TimeProvider.System.GetUtcNow()));
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask for codes" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Recovery codes" })).ToBeVisibleAsync();
        faults.AddRange(await PageChecks.LookAtAsync(page, "dashboard-recovery-codes", cookies: true));
        var recovery = await page.Locator(".codes li").AllInnerTextsAsync();
        Assert.Equal(10, recovery.Count);

        await SignOutAsync(page);
        await site.SignInAsync(page, DashboardSite.Owner, DashboardSite.Password);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Second step" })).ToBeVisibleAsync();
        faults.AddRange(await PageChecks.LookAtAsync(page, "dashboard-code", cookies: true));
        // The code that was used to set it up is not taken again; the next one is, before its time.
        await page.GetByLabel("Code of your authenticator").FillAsync(OneTimePassword.At(key, TimeProvider.System.GetUtcNow().AddSeconds(30)));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Studies" })).ToBeVisibleAsync();

        await SignOutAsync(page);
        await RecoverAsync(site, page, recovery[0]);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Studies" })).ToBeVisibleAsync();
        await SignOutAsync(page);
        await RecoverAsync(site, page, recovery[0]);
        await Expect(page.GetByText("The code is not right")).ToBeVisibleAsync();

        Assert.Empty(faults);
        Assert.Empty(trouble);
    }

    [Fact]
    public async Task A_passkey_is_made_and_lets_its_owner_in_without_name_and_password()
    {
        await using var site = await DashboardSite.StartAsync();
        await using var context = await chromium.NewContextAsync(Chromium.Desk);
        var page = await context.NewPageAsync();
        var trouble = PageChecks.WatchForTrouble(page);
        var faults = new List<string>();
        var device = await context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        await DashboardSite.JoinAsync(page, site.PrintedLink, DashboardSite.Owner, DashboardSite.Password);
        await page.GotoAsync(site.Url + "/account");

        await page.GetByLabel("Name of a new one").FillAsync("the test's device");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await Expect(page.GetByText("The passkey can be used from now on")).ToBeVisibleAsync();
        await Expect(page.GetByText("the test's device, made on")).ToBeVisibleAsync();
        faults.AddRange(await PageChecks.LookAtAsync(page, "dashboard-account-passkey", cookies: true));
        await SignOutAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Studies" })).ToBeVisibleAsync();

        await page.GotoAsync(site.Url + "/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the test's device" }).ClickAsync();
        await Expect(page.GetByText("does not let anyone in any more")).ToBeVisibleAsync();
        await SignOutAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(page.GetByText("The passkey is not known here")).ToBeVisibleAsync();

        Assert.Empty(faults);
        Assert.Empty(trouble);
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }

    private static async Task RecoverAsync(DashboardSite site, IPage page, string code)
    {
        await site.SignInAsync(page, DashboardSite.Owner, DashboardSite.Password);
        await page.GetByText("The authenticator is not at hand").ClickAsync();
        await page.GetByLabel("One of your recovery codes").FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with this code" }).ClickAsync();
    }
}

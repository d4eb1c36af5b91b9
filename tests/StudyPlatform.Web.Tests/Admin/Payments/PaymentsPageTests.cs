using Bunit;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Admin.Payments;

namespace StudyPlatform.Web.Tests.Admin.Payments;

/// <summary>The page of payments: what it shows, and what it asks before anything is done.</summary>
public sealed class PaymentsPageTests : BunitContext
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_ledger_says_who_will_stand_in_it_and_lets_a_cap_be_set()
    {
        await using var site = await LedgerSite.StartAsync();
        var page = await RenderAsync(site);

        Assert.True(page.Shows("Nobody is owed anything yet."));
        Assert.Equal(0, page.Buttons("Make the file"));
        await page.Find("#cap-USD").ChangeAsync(new() { Value = "12,50" });
        await SubmitCapAsync(page, "Write the cap as a number with a point");
        await page.Find("#cap-USD").ChangeAsync(new() { Value = "12.5" });
        await SubmitCapAsync(page, "The cap is 12.50 USD from now on.");

        Assert.Equal(12.50m, Assert.Single((await site.Stores.Payments.OverviewAsync(LedgerSite.Study, Stop)).Caps).Amount);
        await page.PressAsync("Lift the cap", () => page.Shows("Lift the cap in USD?"));
        await page.PressAsync("Lift the cap", () => page.Shows("The cap in USD is lifted."));
        Assert.Equal(["payments.cap-set", "payments.cap-lifted"], (await site.LinesAsync()).Select(line => line.Action));
    }

    [Fact]
    public async Task Everyone_is_approved_once_it_was_said_what_it_will_cost()
    {
        await using var site = await LedgerSite.StartAsync("anna", "berta");
        var page = await RenderAsync(site);
        var cost = PaymentText.Money((await site.Stores.Payments.OverviewAsync(LedgerSite.Study, Stop)).Waiting["USD"], "USD");

        Assert.NotEmpty(page.FindAll("a[href='studies/default/participants?status=Completed&decision=Pending']"));
        await page.PressAsync("Approve all 2", () => page.Shows("Approve all 2?"));
        Assert.True(page.Shows($"base and bonus: {cost}."));
        Assert.Equal(2, (await site.Stores.Payments.OverviewAsync(LedgerSite.Study, Stop)).Undecided);
        await page.PressAsync("Approve all 2", () => page.Shows("2 people are approved."));

        Assert.True(page.Shows("Nobody waits"));
        var line = Assert.Single(await site.LinesAsync());
        Assert.Equal(("payments.approved", "default", """{"people":2}"""), (line.Action, line.Subject, line.Detail));
    }

    [Fact]
    public async Task A_file_over_the_cap_is_warned_of_and_then_refused_with_the_sums()
    {
        await using var site = await LedgerSite.StartAsync("anna");
        await site.Stores.Operators.ApproveAllAsync(LedgerSite.Study, LedgerSite.Olga, Stop);
        await site.Stores.Payments.SetCapAsync(LedgerSite.Study, "USD", 2.99m, LedgerSite.Olga, Stop);
        var page = await RenderAsync(site);

        await page.PressAsync("Make the file for Prolific, base", () => page.Shows("Make the file Prolific, base, USD?"));
        Assert.True(page.Shows("The cap leaves 2.99 USD: this file will be refused."));
        await page.Find("#make-file-head ~ .buttons button").ClickAsync(new());
        await page.WaitForStateAsync(() => page.Shows("No file was made."), TimeSpan.FromSeconds(20));

        Assert.True(page.Shows("this file would add 3.00 USD, 0.01 USD too much"));
        Assert.Empty(await site.Stores.Payments.BatchesAsync(LedgerSite.Study, Stop));
        Assert.Empty(await site.LinesAsync());
    }

    [Fact]
    public async Task Whoever_is_left_out_of_a_file_is_named_with_the_reason_and_the_others_are_in_it()
    {
        await using var site = await LedgerSite.StartAsync("anna", "=HYPERLINK(1,2)");
        await site.Stores.Operators.ApproveAllAsync(LedgerSite.Study, LedgerSite.Olga, Stop);
        var page = await RenderAsync(site);

        await page.PressAsync("Make the file for Prolific, base", () => page.Shows("Make the file Prolific, base, USD?"));
        await page.Find("#make-file-head ~ .buttons button").ClickAsync(new());
        await page.WaitForStateAsync(() => page.Shows("Left out: 1 payment"), TimeSpan.FromSeconds(20));

        var batch = Assert.Single(await site.Stores.Payments.BatchesAsync(LedgerSite.Study, Stop));
        Assert.Equal(1, batch.Rows);
        Assert.True(page.Shows("does not look like one of the platform's"));
        Assert.NotEmpty(page.FindAll($"a[href='studies/default/participants/{await site.FindAsync("=HYPERLINK")}']"));
        Assert.NotEmpty(page.FindAll($"a[href='studies/default/payments/{batch.Id}/file'][download='{batch.FileName}'][data-enhance-nav=false]"));
        Assert.Equal("payments.exported", Assert.Single(await site.LinesAsync()).Action);
    }

    [Fact]
    public async Task Voiding_warns_asks_for_a_reason_and_says_who_did_it()
    {
        await using var site = await LedgerSite.StartAsync("anna");
        var batch = await site.ApproveAndExportAsync();
        var page = await RenderAsync(site);

        await page.PressAsync("Void", () => page.Shows("Void this file?"));
        Assert.True(page.Shows("voiding a file that was uploaded is the one way to pay someone twice"));
        await page.PressAsync("Void the file", () => page.Shows("Give a reason of one line"));
        Assert.Null((await site.Stores.Payments.FindAsync(LedgerSite.Study, batch.Id, Stop))!.Voided);
        await page.Find($"#void-{batch.Id}-reason").ChangeAsync(new() { Value = "made too early" });
        await page.PressAsync("Void the file", () => page.Shows("The file is voided") && page.Buttons("Make the file for Prolific, base") == 1);

        Assert.True(page.Shows("by account-rosa: made too early"));
        Assert.True(page.Shows("The file was deleted when it was voided."));
        Assert.Contains("made too early", Assert.Single(await site.LinesAsync()).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_which_a_part_is_confirmed_says_so_and_is_not_offered_for_voiding()
    {
        await using var site = await LedgerSite.StartAsync("anna", "berta");
        var batch = await site.ApproveAndExportAsync();
        await site.Stores.Payments.ConfirmAsync(LedgerSite.Study, batch.Id, [await site.FindAsync("anna")], LedgerSite.Olga, Stop);
        var page = await RenderAsync(site);

        Assert.Equal("1 of 2 confirmed", page.Find($"#{batch.Id} .tag").TextContent);
        Assert.Equal(0, page.Buttons("Void"));
        await page.PressAsync("Confirm the rest", () => page.Shows("Has Prolific paid all of it?"));
        await page.PressAsync("Confirm 1 payment", () => page.Shows("1 payment is confirmed."));

        Assert.Equal("confirmed", page.Find($"#{batch.Id} .tag").TextContent);
        Assert.Equal(0, page.Buttons("Confirm"));
        Assert.Equal("payments.confirmed", Assert.Single(await site.LinesAsync()).Action);
    }

    [Fact]
    public async Task Chosen_lines_of_a_file_are_confirmed_on_its_own_page()
    {
        await using var site = await LedgerSite.StartAsync("anna", "berta", "carla");
        var batch = await site.ApproveAndExportAsync();
        var anna = await site.FindAsync("anna");
        site.Serve(this, Policies.PayPeople, Policies.ReadIdentifiers, Policies.ReadResults);
        var page = Render<BatchPage>(parameters => parameters.Add(page => page.Study, "default").Add(page => page.Batch, batch.Id.Value));
        await page.WaitForStateAsync(() => page.Shows("3 lines; 1 to 3 are shown."), TimeSpan.FromSeconds(20));

        Assert.True(page.Button("Confirm the chosen").HasAttribute("disabled"));
        await page.Find($"input[aria-label='{anna} was paid']").ChangeAsync(new() { Value = true });
        await page.PressAsync("Confirm the chosen (1)", () => page.Shows("Has the platform made this payment?"));
        await page.PressAsync("Confirm 1 payment", () => page.Shows("1 payment is confirmed."));

        var lines = await site.Stores.Payments.LinesAsync(LedgerSite.Study, batch.Id, 0, 10, Stop);
        Assert.Equal([anna], lines.Lines.Where(line => line.State is PaymentState.Confirmed).Select(line => line.Participant));
        Assert.Equal(2, page.FindAll("input[type=checkbox]").Count);
    }

    [Fact]
    public async Task Whoever_may_not_see_the_platforms_ids_gets_no_link_to_a_file()
    {
        await using var site = await LedgerSite.StartAsync("anna");
        await site.ApproveAndExportAsync();
        site.Serve(this, Policies.PayPeople);
        var page = await RenderOnAsync();

        Assert.Empty(page.FindAll("a[download]"));
        Assert.True(page.Shows("The file holds platforms' ids, which your account may not see."));
    }

    private static async Task SubmitCapAsync(IRenderedComponent<PaymentsPage> page, string until)
    {
        await page.Find("form[aria-label='Cap in USD']").SubmitAsync();
        await page.WaitForStateAsync(() => page.Shows(until), TimeSpan.FromSeconds(20));
    }

    private Task<IRenderedComponent<PaymentsPage>> RenderAsync(LedgerSite site)
    {
        site.Serve(this, Policies.PayPeople, Policies.ReadIdentifiers, Policies.ReadResults);
        return RenderOnAsync();
    }

    private async Task<IRenderedComponent<PaymentsPage>> RenderOnAsync()
    {
        var page = Render<PaymentsPage>(parameters => parameters.Add(page => page.Study, "default"));
        await page.WaitForStateAsync(() => page.FindAll("#cap-head").Count == 1, TimeSpan.FromSeconds(20));
        return page;
    }
}

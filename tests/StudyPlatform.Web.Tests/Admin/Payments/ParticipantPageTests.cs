using Bunit;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Admin.Participants;

namespace StudyPlatform.Web.Tests.Admin.Payments;

/// <summary>One participant's page: what may be done, what is said before and after, and who sees what.</summary>
public sealed class ParticipantPageTests : BunitContext
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_what_would_be_carried_out_is_offered_and_what_was_done_is_said()
    {
        await using var site = await LedgerSite.StartAsync("anna");
        var (page, anna) = await RenderAsync(site, "anna");

        Assert.Equal((1, 1, 1, 0), (page.Buttons("Approve"), page.Buttons("Reject"), page.Buttons("Exclude"), page.Buttons("Take the exclusion back")));
        await page.PressAsync("Approve", () => page.Shows("Approved: 3.00 USD base"));
        Assert.Equal((0, 1), (page.Buttons("Approve"), page.Buttons("Reject")));
        await page.PressAsync("Reject", () => page.Shows("Reject this work?"));
        await page.Find("#reject-reason").ChangeAsync(new() { Value = "answered in a minute" });
        await page.PressAsync("Reject", () => page.Shows("Rejected: what was planned is withheld."));

        Assert.Equal(Decision.Rejected, (await CaseAsync(site, anna)).Decision);
        var lines = await site.LinesAsync();
        Assert.Equal([("participant.approved", anna.Value), ("participant.rejected", anna.Value)], lines.Select(line => (line.Action, line.Subject)));
        Assert.Contains("answered in a minute", lines[1].Detail, StringComparison.Ordinal);
        Assert.Contains("account-rosa", page.Find("#events-head ~ .table-frame").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_payment_went_into_a_file_neither_rejecting_nor_cancelling_is_offered()
    {
        await using var site = await LedgerSite.StartAsync("anna");
        var batch = await site.ApproveAndExportAsync();
        await site.ExportAsync(PaymentKind.Bonus);
        var (page, _) = await RenderAsync(site, "anna");

        Assert.Equal((0, 0, 0), (page.Buttons("Approve"), page.Buttons("Reject"), page.Buttons("Cancel")));
        Assert.NotEmpty(page.FindAll($"a[href='studies/default/payments/{batch.Id}']"));
    }

    [Fact]
    public async Task One_payment_is_cancelled_with_a_reason_and_restored()
    {
        await using var site = await LedgerSite.StartAsync("anna");
        var (page, anna) = await RenderAsync(site, "anna");

        await page.PressAsync("Cancel the base", () => page.Shows("Cancel the base?"));
        await page.Find("#cancel-payment-reason").ChangeAsync(new() { Value = "paid by hand" });
        await page.PressAsync("Do not pay it", () => page.Shows("Cancelled: paid by hand"));
        Assert.Equal(PaymentState.Cancelled, (await CaseAsync(site, anna)).Base!.State);
        await page.PressAsync("Restore the base", () => page.Shows("The base is owed again."));

        Assert.Equal(PaymentState.Planned, (await CaseAsync(site, anna)).Base!.State);
        Assert.Equal(["participant.payment-cancelled", "participant.payment-restored"], (await site.LinesAsync()).Select(line => line.Action));
    }

    [Fact]
    public async Task The_base_is_granted_to_someone_who_did_not_finish_with_a_reason()
    {
        await using var site = await LedgerSite.StartAsync();
        await site.ConsentAsync("carla");
        var (page, carla) = await RenderAsync(site, "carla");

        Assert.Equal((0, 0), (page.Buttons("Approve"), page.Buttons("Reject")));
        await page.PressAsync("Grant the base", () => page.Shows("Grant the base?"));
        await page.PressAsync("Grant 3.00 USD", () => page.Shows("Give a reason of one line"));
        await page.Find("#grant-reason").ChangeAsync(new() { Value = "the site was down" });
        await page.PressAsync("Grant 3.00 USD", () => page.Shows("Granted: 3.00 USD"));

        Assert.Equal((3.00m, true), ((await CaseAsync(site, carla)).Base!.Amount, (await CaseAsync(site, carla)).Base!.IsGranted));
        Assert.Equal(0, page.Buttons("Grant"));
        Assert.Contains("the site was down", Assert.Single(await site.LinesAsync()).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleting_says_what_goes_and_that_it_is_refused_while_something_is_owed()
    {
        await using var site = await LedgerSite.StartAsync("anna");
        var (page, anna) = await RenderAsync(site, "anna");

        await AskToDeleteAsync(page);
        Assert.True(page.Shows("What goes: the answers and the platform's ids"));
        Assert.True(page.Shows("is owed now, so this will be refused"));
        await DeleteAsync(page, "This participant is still owed money");

        Assert.True((await CaseAsync(site, anna)).HasIdentifiers);
        Assert.Empty(await site.LinesAsync());
    }

    [Fact]
    public async Task Ids_that_are_left_after_the_answers_were_deleted_can_still_be_deleted()
    {
        await using var site = await LedgerSite.StartAsync();
        var walker = await site.ConsentAsync("anna");
        await walker.FinishAsync();
        using var left = await site.Site.Client.PostAsync($"{walker.Path}/withdraw", new FormUrlEncodedContent([new("answers", "delete")]), Stop);
        foreach (var kind in Enum.GetValues<PaymentKind>())
            await site.Stores.Operators.ApplyAsync(LedgerSite.Study, await site.FindAsync("anna"), new OperatorCommand.CancelPayment(kind, "paid by hand"), LedgerSite.Olga, Stop);
        var (page, anna) = await RenderAsync(site, "anna");
        Assert.True((await CaseAsync(site, anna)).Participation!.DataDeleted);

        await AskToDeleteAsync(page);
        Assert.True(page.Shows("What goes: the platform's ids; the answers are deleted already"));
        await DeleteAsync(page, "Answers and ids are deleted.");

        Assert.False((await CaseAsync(site, anna)).HasIdentifiers);
        Assert.Equal(0, page.Buttons("Delete"));
        Assert.Equal("participant.deleted", Assert.Single(await site.LinesAsync()).Action);
    }

    [Fact]
    public async Task An_analyst_sees_every_answer_and_neither_ids_nor_acts()
    {
        await using var site = await LedgerSite.StartAsync("anna-on-prolific");
        var anna = await site.FindAsync("anna-on-prolific");
        site.Serve(this, Policies.ReadResults);
        var page = await RenderOnAsync(anna);

        var events = page.Find("#events-head ~ .table-frame").TextContent;
        Assert.Contains("Guessed ", events, StringComparison.Ordinal);
        Assert.Matches(@"\((right|wrong)\)", events);
        Assert.Contains(" rather than ", events, StringComparison.Ordinal);
        Assert.Contains("Nothing to add.", events, StringComparison.Ordinal);
        Assert.Matches(@"\d\.\d s", events);
        Assert.Matches(@"Base 3\.00, bonus \d\.\d+ USD", events);
        Assert.Contains("How old are you?", page.Find("#answers-head ~ dl").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("anna-on-prolific", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("button"));
    }

    private static async Task AskToDeleteAsync(IRenderedComponent<ParticipantPage> page) =>
        await page.PressAsync("Delete on request", () => page.Shows("Delete answers and ids for good?"));

    private static async Task DeleteAsync(IRenderedComponent<ParticipantPage> page, string until)
    {
        await page.Find("#delete-reason").ChangeAsync(new() { Value = "asked by message" });
        await page.PressAsync("Delete for good", () => page.Shows(until));
    }

    private static async Task<ParticipantCase> CaseAsync(LedgerSite site, ParticipantId participant) => (await site.Stores.Operators.FindAsync(LedgerSite.Study, participant, Stop))!;

    private async Task<(IRenderedComponent<ParticipantPage> Page, ParticipantId Participant)> RenderAsync(LedgerSite site, string person)
    {
        site.Serve(this, Policies.ReadResults, Policies.ReadIdentifiers, Policies.ChangeStudy, Policies.PayPeople);
        var participant = await site.FindAsync(person);
        return (await RenderOnAsync(participant), participant);
    }

    private async Task<IRenderedComponent<ParticipantPage>> RenderOnAsync(ParticipantId participant)
    {
        var page = Render<ParticipantPage>(parameters => parameters.Add(page => page.Study, "default").Add(page => page.Participant, participant.Value));
        await page.WaitForStateAsync(() => page.FindAll("#events-head").Count == 1, TimeSpan.FromSeconds(20));
        return page;
    }
}

using Bunit;
using Microsoft.Extensions.DependencyInjection;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Admin.Payments;

namespace StudyPlatform.Web.Tests.Admin.Payments;

/// <summary>What of a ledger's sums can be put into files, and what counts as money.</summary>
public sealed class MakeSectionTests : BunitContext
{
    private static readonly PaymentGroup Review = new(Platform.MechanicalTurk, PaymentKind.Base, "USD");
    private static readonly PaymentGroup Play = Review with { Platform = Platform.MechanicalTurkSandbox };

    [Fact]
    public async Task A_file_that_only_tells_rejections_is_offered_and_says_that_it_pays_nobody()
    {
        await using var site = await LedgerSite.StartAsync();
        site.Serve(this, Policies.PayPeople);
        var overview = new PaymentOverview([new PaymentTotal(Review, PaymentState.Rejected, Decision.Rejected, 3, 9.00m, Untold: 2)], [], 0);

        var section = Render<MakeSection>(parameters => parameters.Add(section => section.Study, LedgerSite.Study).Add(section => section.Overview, overview).Add(section => section.Changed, () => { }));

        Assert.True(section.Shows("2 rejections"));
        await section.PressAsync("Make the file", () => section.Shows("It tells 2 rejections, with the reasons that were given, and pays nobody."));
    }

    [Fact]
    public async Task Whoever_presses_at_the_same_moment_as_others_makes_no_second_file()
    {
        await using var site = await LedgerSite.StartAsync("anna", "berta");
        await site.Stores.Operators.ApproveAllAsync(LedgerSite.Study, LedgerSite.Olga, Xunit.TestContext.Current.CancellationToken);
        site.Serve(this, Policies.PayPeople);
        var desk = Services.GetRequiredService<PaymentDesk>();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => desk.MakeAsync(LedgerSite.Study, new PaymentGroup(Platform.Prolific, PaymentKind.Base, "USD")))));

        Assert.Equal(6.00m, Assert.Single(outcomes.OfType<ExportOutcome.Exported>()).Batch.Total);
        Assert.Equal(7, outcomes.OfType<ExportOutcome.Nothing>().Count());
        Assert.Equal("payments.exported", Assert.Single(await site.LinesAsync()).Action);
    }

    [Fact]
    public void Sums_of_a_currency_leave_play_money_and_other_currencies_out_and_add_up()
    {
        var overview = new PaymentOverview(
            [
                new PaymentTotal(Review, PaymentState.Planned, Decision.Pending, 1, 1.00m),
                new PaymentTotal(Review, PaymentState.Planned, Decision.Approved, 1, 2.00m),
                new PaymentTotal(Review, PaymentState.Exported, Decision.Approved, 1, 4.00m),
                new PaymentTotal(Review, PaymentState.Confirmed, Decision.Approved, 1, 8.00m),
                new PaymentTotal(Review, PaymentState.Cancelled, Decision.Approved, 1, 16.00m),
                new PaymentTotal(Review, PaymentState.Rejected, Decision.Rejected, 1, 32.00m),
                new PaymentTotal(Play, PaymentState.Exported, Decision.Approved, 1, 64.00m),
                new PaymentTotal(Review with { Currency = "EUR" }, PaymentState.Planned, Decision.Pending, 1, 128.00m),
            ],
            [new PaymentCap("USD", 20.00m, default, LedgerSite.Olga)],
            2);

        var sums = CurrencySums.Of(overview, "USD");

        Assert.Equal(new CurrencySums("USD", 1.00m, 2.00m, 4.00m, 8.00m, 48.00m, 20.00m, 8.00m), sums);
        Assert.Equal((7.00m, overview.Owed("USD")), (sums.Owed, sums.Owed));
        Assert.Equal(["USD", "EUR"], overview.Waiting.Keys.OrderDescending());
    }

    [Theory]
    [InlineData(1, 0, "1 payment")]
    [InlineData(1200, 1, "1,200 payments and 1 rejection")]
    [InlineData(0, 2, "2 rejections")]
    [InlineData(0, 0, "0 payments")]
    public void What_is_in_a_file_is_said_in_words(int payments, int rejections, string words) => Assert.Equal(words, PaymentText.Contents(payments, rejections));
}

using System.Text;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Payments.Files;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Tests.Payments;

public sealed class PaymentFilesTests
{
    private static readonly BatchId Batch = new("b-0123456789abcdef");

    [Fact]
    public void Prolific_takes_a_bulk_bonus_without_a_header_and_a_list_of_approvals()
    {
        PaymentFileLine[] lines = [Line(Platform.Prolific, "5f0aaaaaaaaaaaaaaaaaaaaa", 0.60m), Line(Platform.Prolific, "5f0bbbbbbbbbbbbbbbbbbbbb", 12m)];

        Assert.Equal("5f0aaaaaaaaaaaaaaaaaaaaa,0.60\n5f0bbbbbbbbbbbbbbbbbbbbb,12.00\n", Text(Platform.Prolific, PaymentKind.Bonus, lines));
        Assert.Equal("5f0aaaaaaaaaaaaaaaaaaaaa\n5f0bbbbbbbbbbbbbbbbbbbbb\n", Text(Platform.Prolific, PaymentKind.Base, lines));
    }

    [Fact]
    public void Mechanical_Turk_takes_an_X_or_a_reason()
    {
        PaymentFileLine[] lines = [Line(Platform.MechanicalTurk, "A1", 3m), Line(Platform.MechanicalTurk, "A2", 0m) with { Rejection = "=cmd|'/c calc'!A0, \"no\"" }];

        Assert.Equal(
            "HITId,AssignmentId,WorkerId,Approve,Reject\r\nHIT1,SA1,A1,X,\r\nHIT1,SA2,A2,,\"'=cmd|'/c calc'!A0, \"\"no\"\"\"\r\n",
            Text(Platform.MechanicalTurk, PaymentKind.Base, lines));
    }

    [Fact]
    public void CloudResearch_takes_ids_and_amounts() =>
        Assert.Equal("ParticipantId,Amount\r\nC1,0.20\r\n", Text(Platform.CloudResearch, PaymentKind.Bonus, [Line(Platform.CloudResearch, "C1", 0.2m)]));

    [Theory]
    [InlineData(Platform.Link)]
    [InlineData(Platform.Code)]
    public void People_without_a_platform_are_paid_by_their_completion_code(Platform platform)
    {
        var line = Line(platform, "whatever", 3m) with { Identity = null };

        Assert.Equal(
            $"completion_code,participant_id,kind,amount,currency\r\nABCDEFGH23,{line.Participant},base,3.00,EUR\r\n",
            Encoding.UTF8.GetString(PaymentFiles.Write(new StudyId("animals"), new PaymentGroup(platform, PaymentKind.Base, "EUR"), Batch, [line]).Bytes.Span));
    }

    [Theory]
    [InlineData(Platform.Prolific, PaymentKind.Bonus, "animals-prolific-bonus-b-0123456789abcdef.csv", "text/csv")]
    [InlineData(Platform.Prolific, PaymentKind.Base, "animals-prolific-base-b-0123456789abcdef.txt", "text/plain")]
    [InlineData(Platform.MechanicalTurkSandbox, PaymentKind.Bonus, "animals-mechanical-turk-sandbox-bonus-b-0123456789abcdef.sh", "application/x-sh")]
    public void A_file_is_named_after_what_is_in_it(Platform platform, PaymentKind kind, string name, string mediaType)
    {
        var file = PaymentFiles.Write(new StudyId("animals"), new PaymentGroup(platform, kind, "USD"), Batch, [Line(platform, "A1", 1m)]);

        Assert.Equal((name, mediaType), (file.Name, file.MediaType));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@sum")]
    [InlineData("a,b")]
    [InlineData("a\"b")]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a'b")]
    [InlineData("$(reboot)")]
    [InlineData("`reboot`")]
    [InlineData("a;b")]
    [InlineData("a b")]
    [InlineData("--endpoint-url")]
    [InlineData("ä")]
    [InlineData("")]
    public void An_id_that_no_platform_gives_out_goes_into_no_file(string id)
    {
        foreach (var platform in (Platform[])[Platform.Prolific, Platform.MechanicalTurk, Platform.MechanicalTurkSandbox, Platform.CloudResearch])
        {
            foreach (var kind in Enum.GetValues<PaymentKind>())
            {
                var group = new PaymentGroup(platform, kind, "USD");
                var line = Line(platform, "A1", 1m);
                AssertKeptOut(group, line with { Identity = line.Identity! with { Person = id } }, id);
                if (platform is Platform.MechanicalTurk or Platform.MechanicalTurkSandbox)
                    AssertKeptOut(group, line with { Identity = line.Identity! with { Session = id } }, id);
            }
        }
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        var group = new PaymentGroup(Platform.MechanicalTurk, PaymentKind.Bonus, "USD");
        var line = Line(Platform.MechanicalTurk, "A1", 1m);

        Assert.Null(PaymentFiles.WhyNot(group, line));
        Assert.Contains("deleted", PaymentFiles.WhyNot(group, line with { Identity = null }), StringComparison.Ordinal);
        Assert.Contains("assignment", PaymentFiles.WhyNot(group, line with { Identity = line.Identity! with { Session = null } }), StringComparison.Ordinal);
        Assert.Contains("HIT", PaymentFiles.WhyNot(group, line with { Identity = line.Identity! with { Context = "=1" } }), StringComparison.Ordinal);
        Assert.Contains("EUR", PaymentFiles.WhyNot(group with { Currency = "EUR" }, line), StringComparison.Ordinal);
        Assert.NotNull(PaymentFiles.WhyNot(new PaymentGroup(Platform.Rehearsal, PaymentKind.Base, "USD"), line));
    }

    internal static PaymentFileLine Line(Platform platform, string person, decimal amount) =>
        new(ParticipantId.Draw(), new CompletionCode("ABCDEFGH23"), new PlatformIdentity(platform, person, "S" + person, "HIT1"), amount);

    private static void AssertKeptOut(PaymentGroup group, PaymentFileLine line, string id)
    {
        var reason = PaymentFiles.WhyNot(group, line);

        Assert.NotNull(reason);
        if (id.Length > 1)
            Assert.DoesNotContain(id, reason, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => PaymentFiles.Write(new StudyId("animals"), group, Batch, [line]));
    }

    private static string Text(Platform platform, PaymentKind kind, IReadOnlyList<PaymentFileLine> lines) =>
        Encoding.UTF8.GetString(PaymentFiles.Write(new StudyId("animals"), new PaymentGroup(platform, kind, "USD"), Batch, lines).Bytes.Span);
}

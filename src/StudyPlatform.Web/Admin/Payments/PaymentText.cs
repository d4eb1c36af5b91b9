using System.Globalization;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Web.Admin.Participants;

namespace StudyPlatform.Web.Admin.Payments;

/// <summary>Payments in words.</summary>
public static class PaymentText
{
    /// <summary>To the cent, with thousands parted and the currency: <c>1,234.50 USD</c>.</summary>
    public static string Money(decimal amount, string currency) => string.Create(CultureInfo.InvariantCulture, $"{amount:#,##0.00} {currency}");

    public static string Of(PaymentKind kind) => kind switch
    {
        PaymentKind.Base => "Base",
        PaymentKind.Bonus => "Bonus",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind"),
    };

    public static string Of(PaymentState state) => state switch
    {
        PaymentState.Planned => "Planned",
        PaymentState.Exported => "Exported",
        PaymentState.Confirmed => "Confirmed",
        PaymentState.Cancelled => "Cancelled",
        PaymentState.Rejected => "Rejected",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "not a state"),
    };

    /// <summary><c>2.00 USD, planned</c>; a dash for no entry.</summary>
    public static string Of(PaymentEntry? entry) => entry is null ? "–" : $"{Money(entry.Amount, entry.Currency)}, {Of(entry.State).ToLowerInvariant()}";

    /// <summary><c>1 payment</c>, <c>1,200 payments</c>.</summary>
    public static string Payments(int count) => count == 1 ? "1 payment" : string.Create(CultureInfo.InvariantCulture, $"{count:#,##0} payments");

    /// <summary><c>Prolific, base, USD</c>: which of a study's files, for headings and screen readers.</summary>
    public static string Name(PaymentGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return $"{ParticipantText.Of(group.Platform)}, {Of(group.Kind).ToLowerInvariant()}, {group.Currency}";
    }

    /// <summary><c>3 payments and 1 rejection</c>; what there is none of is left out.</summary>
    public static string Contents(int payments, int rejections) =>
        string.Join(" and ", new[] { payments > 0 || rejections == 0 ? Payments(payments) : null, rejections > 0 ? Rejections(rejections) : null }.OfType<string>());

    public static string Contents(ExportableFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Contents(file.Payments, file.Rejections);
    }

    public static string Contents(PaymentBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return Contents(batch.Payments, batch.Rejections);
    }

    /// <summary>What a group's file is, as its platform calls it.</summary>
    public static string File(PaymentGroup group) => group switch
    {
        { Platform: Platform.Prolific, Kind: PaymentKind.Base } => "List for approving in bulk (.txt)",
        { Platform: Platform.Prolific } => "Bulk bonus payment (.csv)",
        { Platform: Platform.MechanicalTurk or Platform.MechanicalTurkSandbox, Kind: PaymentKind.Base } => "Review of the batch's results (.csv)",
        { Platform: Platform.MechanicalTurk or Platform.MechanicalTurkSandbox } => "Bonus script (.sh)",
        { Platform: Platform.CloudResearch } => "Payments by participant (.csv)",
        null => throw new ArgumentNullException(nameof(group)),
        _ => "Payments by completion code (.csv)",
    };

    /// <summary>What to do with a group's file, in a sentence.</summary>
    public static string NextStep(PaymentGroup group) => group switch
    {
        { Platform: Platform.Prolific, Kind: PaymentKind.Base } => "On Prolific, open the study's submissions, choose to approve in bulk, and upload it.",
        { Platform: Platform.Prolific } => "On Prolific, open the study, choose Bulk bonus payment, and paste or upload it.",
        { Platform: Platform.MechanicalTurk or Platform.MechanicalTurkSandbox, Kind: PaymentKind.Base } => "On Mechanical Turk, open the batch's results and choose Upload CSV.",
        { Platform: Platform.MechanicalTurk or Platform.MechanicalTurkSandbox } => "Run it with bash where AWS's command line has the requester's keys; it may be run again at any time.",
        { Platform: Platform.CloudResearch } => "On CloudResearch Connect, open Manage Participants of the project and upload it.",
        null => throw new ArgumentNullException(nameof(group)),
        _ => "Pay each line by hand, by the completion code that the person shows you.",
    };

    private static string Rejections(int count) => count == 1 ? "1 rejection" : string.Create(CultureInfo.InvariantCulture, $"{count:#,##0} rejections");
}

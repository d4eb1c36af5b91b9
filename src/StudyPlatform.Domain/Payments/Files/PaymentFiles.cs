using System.Globalization;
using System.Text;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Payments.Files;

/// <summary>
/// Writes the file by which a platform is told whom to pay what. Ids come from links that anybody may have typed: one
/// that is not of the form that platforms give out goes into no file (see <see cref="WhyNot"/>), so that no line can be
/// a formula, a second line or a command. The same lines give the same bytes.
/// </summary>
public static class PaymentFiles
{
    /// <summary>The longest id that goes into a file, in characters; real ones have 14 to 40.</summary>
    public const int MaxIdLength = 100;

    /// <summary>Why a line cannot go into the group's file, in a sentence without the id itself; null if it can.</summary>
    public static string? WhyNot(PaymentGroup group, PaymentFileLine line)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(line);
        if (group.Platform is Platform.Rehearsal)
            return "It was simulated in a rehearsal.";
        if (PaymentPlatforms.PaysByCode(group.Platform))
            return null;
        var isMechanicalTurk = group.Platform is Platform.MechanicalTurk or Platform.MechanicalTurkSandbox;
        if (isMechanicalTurk && group.Currency != "USD")
            return $"Mechanical Turk pays in USD only, and the definition pays in {group.Currency}.";
        if (line.Identity is not { } identity)
            return "The platform's ids of this participant are deleted.";
        if (!IsFit(identity.Person))
            return "The person's id does not look like one of the platform's and was kept out of the file: look at it under the participant's identifiers.";
        if (!isMechanicalTurk)
            return null;
        return identity.Session is null ? "The link did not say the assignment's id."
            : !IsFit(identity.Session) ? "The assignment's id does not look like one of the platform's and was kept out of the file: look at it under the participant's identifiers."
            : identity.Context is not null && !IsFit(identity.Context) ? "The HIT's id does not look like one of the platform's and was kept out of the file: look at it under the participant's identifiers."
            : null;
    }

    /// <summary>Writes the file.</summary>
    /// <param name="study">Whose.</param>
    /// <param name="group">What is in it.</param>
    /// <param name="batch">Its name.</param>
    /// <param name="lines">In their order; for each <see cref="WhyNot"/> is null.</param>
    /// <exception cref="ArgumentException">A line cannot go into the file.</exception>
    public static PaymentFile Write(StudyId study, PaymentGroup group, BatchId batch, IReadOnlyList<PaymentFileLine> lines)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(lines);
        if (lines.FirstOrDefault(line => WhyNot(group, line) is not null) is { } unfit)
            throw new ArgumentException($"{unfit.Participant} cannot go into the file: {WhyNot(group, unfit)}", nameof(lines));
        var (extension, mediaType, text) = group switch
        {
            { Platform: Platform.Prolific, Kind: PaymentKind.Base } => ("txt", "text/plain", ProlificFiles.Approvals(lines)),
            { Platform: Platform.Prolific } => ("csv", "text/csv", ProlificFiles.Bonuses(lines)),
            { Platform: Platform.MechanicalTurk or Platform.MechanicalTurkSandbox, Kind: PaymentKind.Base } => ("csv", "text/csv", MechanicalTurkFiles.Review(lines)),
            { Platform: Platform.MechanicalTurk or Platform.MechanicalTurkSandbox } => ("sh", "application/x-sh", MechanicalTurkFiles.BonusScript(study, group, batch, lines)),
            { Platform: Platform.CloudResearch } => ("csv", "text/csv", CloudResearchFiles.Payments(lines)),
            _ => ("csv", "text/csv", PlainFiles.Payments(group, lines)),
        };
        var name = $"{study}-{ResultText.Of(group.Platform)}-{ResultText.Of(group.Kind)}-{batch}.{extension}";
        return new PaymentFile(name, mediaType, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>An amount as every platform reads it: a point and two decimals.</summary>
    internal static string Amount(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Letters, digits, '-' and '_', not starting with '-': what no spreadsheet computes and no shell reads as an option.</summary>
    private static bool IsFit(string id) => id is { Length: > 0 and <= MaxIdLength } && id[0] != '-' && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}

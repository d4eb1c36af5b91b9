using System.Text;

namespace StudyPlatform.Domain.Payments.Files;

/// <summary>What Prolific takes: pasted or uploaded under a study's submissions.</summary>
internal static class ProlificFiles
{
    /// <summary>For "Bulk bonus payment": no header, <c>participant_id,amount</c> a line, in the study's currency.</summary>
    public static string Bonuses(IReadOnlyList<PaymentFileLine> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
            text.Append(line.Identity!.Person).Append(',').Append(PaymentFiles.Amount(line.Amount)).Append('\n');
        return text.ToString();
    }

    /// <summary>For approving in bulk, which pays the reward that the study has on Prolific: a participant's id a line.</summary>
    public static string Approvals(IReadOnlyList<PaymentFileLine> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
            text.Append(line.Identity!.Person).Append('\n');
        return text.ToString();
    }
}

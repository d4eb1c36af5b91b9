using System.Text;

namespace StudyPlatform.Domain.Payments.Files;

/// <summary>For CloudResearch Connect's "Manage Participants", which approves and pays bonuses by file: participant's id and amount.</summary>
internal static class CloudResearchFiles
{
    public static string Payments(IReadOnlyList<PaymentFileLine> lines)
    {
        var text = new StringBuilder("ParticipantId,Amount\r\n");
        foreach (var line in lines)
            text.Append(line.Identity!.Person).Append(',').Append(PaymentFiles.Amount(line.Amount)).Append("\r\n");
        return text.ToString();
    }
}

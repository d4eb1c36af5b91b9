using System.Text;
using StudyPlatform.Domain.Results;

namespace StudyPlatform.Domain.Payments.Files;

/// <summary>For people who came by a link or a code, and name their completion code to whoever pays them.</summary>
internal static class PlainFiles
{
    public static string Payments(PaymentGroup group, IReadOnlyList<PaymentFileLine> lines)
    {
        var text = new StringBuilder("completion_code,participant_id,kind,amount,currency\r\n");
        foreach (var line in lines)
        {
            text.Append(line.Code).Append(',').Append(line.Participant).Append(',').Append(ResultText.Of(group.Kind)).Append(',')
                .Append(PaymentFiles.Amount(line.Amount)).Append(',').Append(group.Currency).Append("\r\n");
        }

        return text.ToString();
    }
}

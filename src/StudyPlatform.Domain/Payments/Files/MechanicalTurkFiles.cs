using System.Globalization;
using System.Text;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Payments.Files;

/// <summary>What Mechanical Turk takes: a review file for the rewards, and its programming interface for bonuses.</summary>
internal static class MechanicalTurkFiles
{
    private const string SandboxEndpoint = "https://mturk-requester-sandbox.us-east-1.amazonaws.com";

    /// <summary>
    /// For "Upload CSV" of a batch's results: the columns of the batch's own file that say which assignment, with an X
    /// in Approve or a reason in Reject. An X also approves what was rejected before, within 30 days.
    /// </summary>
    public static string Review(IReadOnlyList<PaymentFileLine> lines)
    {
        var text = new StringBuilder("HITId,AssignmentId,WorkerId,Approve,Reject\r\n");
        foreach (var line in lines)
        {
            var identity = line.Identity!;
            text.Append(identity.Context).Append(',').Append(identity.Session).Append(',').Append(identity.Person).Append(',')
                .Append(line.Rejection is null ? "X" : "").Append(',').Append(Cell(line.Rejection)).Append("\r\n");
        }

        return text.ToString();
    }

    /// <summary>
    /// A bash script for AWS's command line. A token holds a second payment back for 24 hours only, so the script also
    /// asks which bonuses the assignment has got and leaves out the one with this reason: it may be run again at any time.
    /// </summary>
    public static string BonusScript(StudyId study, PaymentGroup group, BatchId batch, IReadOnlyList<PaymentFileLine> lines)
    {
        var endpoint = group.Platform is Platform.MechanicalTurkSandbox ? $" --endpoint-url {SandboxEndpoint}" : "";
        var total = lines.Sum(line => line.Amount);
        var text = new StringBuilder();
        text.Append(
            $$"""
            #!/usr/bin/env bash
            # Bonuses of study {{study}}, file {{batch}}: {{lines.Count.ToString(CultureInfo.InvariantCulture)}} people, {{PaymentFiles.Amount(total)}} {{group.Currency}} in all{{(endpoint.Length > 0 ? ", in the sandbox, where no money moves" : "")}}.
            # Needs AWS's command line with the requester's keys. May be run again: whoever has got this bonus is left out.
            set -u
            set -o pipefail
            sent=0 before=0 failed=0

            bonus() {
              local worker=$1 assignment=$2 amount=$3 token=$4 reason paid
              reason="Bonus for right guesses in study {{study}} ($token)"
              if ! paid=$(aws mturk list-bonus-payments --region us-east-1{{endpoint}} --assignment-id "$assignment" --query 'BonusPayments[].Reason' --output text); then
                echo "failed: $token: which bonuses there are could not be asked" >&2
                failed=$((failed + 1))
              elif [[ $paid == *"($token)"* ]]; then
                before=$((before + 1))
              elif aws mturk send-bonus --region us-east-1{{endpoint}} --worker-id "$worker" --assignment-id "$assignment" --bonus-amount "$amount" --reason "$reason" --unique-request-token "$token"; then
                sent=$((sent + 1))
              else
                echo "failed: $token" >&2
                failed=$((failed + 1))
              fi
            }


            """.ReplaceLineEndings("\n"));
        foreach (var line in lines)
        {
            var identity = line.Identity!;
            text.Append("bonus ").Append(ShellText.Quote(identity.Person)).Append(' ').Append(ShellText.Quote(identity.Session!)).Append(' ')
                .Append(ShellText.Quote(PaymentFiles.Amount(line.Amount))).Append(' ').Append(ShellText.Quote(Token(line))).Append('\n');
        }

        text.Append("\necho \"sent: $sent, paid before: $before, failed: $failed\"\n[[ $failed -eq 0 ]]\n");
        return text.ToString();
    }

    /// <summary>One for each participation, whatever file it stands in; at most 64 characters, which is Mechanical Turk's limit.</summary>
    private static string Token(PaymentFileLine line) => $"bonus-{line.Participant}";

    /// <summary>A reason is the operator's own text: quoted where CSV needs it, and kept from being computed by a spreadsheet.</summary>
    private static string Cell(string? reason)
    {
        if (reason is null)
            return "";
        var text = reason[0] is '=' or '+' or '-' or '@' ? "'" + reason : reason;
        return "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}

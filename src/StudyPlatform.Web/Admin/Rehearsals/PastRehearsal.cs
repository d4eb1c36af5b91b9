using System.Text.Json.Nodes;
using StudyPlatform.Domain.Rehearsals;

namespace StudyPlatform.Web.Admin.Rehearsals;

/// <summary>A rehearsal that was done, as the page shows it.</summary>
/// <param name="Record">As it is kept.</param>
/// <param name="Passed">Whether everything came out, with however many people.</param>
/// <param name="IsWhole">Whether a full sample took part.</param>
/// <param name="Completed">Simulated people who finished.</param>
/// <param name="DroppedOut">Simulated people who left.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Seed">From which all of it follows.</param>
/// <param name="Checks">In their order.</param>
public sealed record PastRehearsal(
    RehearsalRecord Record, bool Passed, bool IsWhole, int Completed, int DroppedOut, double Seconds, ulong Seed, IReadOnlyList<PastCheck> Checks)
{
    /// <summary>In a few words.</summary>
    public string Verdict => (Passed, IsWhole) switch
    {
        (true, true) => "passed",
        (true, false) => "passed, but with too few people to count",
        (false, _) => "not passed",
    };

    /// <summary>Reads a report as <see cref="Rehearsing.RehearsalJson"/> writes it.</summary>
    public static PastRehearsal Of(RehearsalRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var report = JsonNode.Parse(record.Report)!;
        return new PastRehearsal(
            record,
            report["passed"]!.GetValue<bool>(),
            report["whole"]!.GetValue<bool>(),
            report["completed"]!.GetValue<int>(),
            report["droppedOut"]!.GetValue<int>(),
            report["tookSeconds"]!.GetValue<double>(),
            report["seed"]!.GetValue<ulong>(),
            [.. report["checks"]!.AsArray().Select(check => new PastCheck(check!["name"]!.GetValue<string>(), check["passed"]!.GetValue<bool>(), [.. check["findings"]!.AsArray().Select(finding => finding!.GetValue<string>())]))]);
    }
}

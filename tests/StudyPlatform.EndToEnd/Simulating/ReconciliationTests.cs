using StudyPlatform.Simulation.Participants;
using StudyPlatform.Simulation.Results;

namespace StudyPlatform.EndToEnd.Simulating;

/// <summary>The comparison of what was acknowledged with what is kept can fail.</summary>
public sealed class ReconciliationTests
{
    private const string Identifiers = "participant_id,source,person\r\np-1,prolific,someone\r\n";
    private const string Participants = "participant_id,status,d_age\r\np-1,timed-out,25-34\r\n";
    private const string Trials = "participant_id,position,guess\r\np-1,1,\r\np-1,6,cat\r\n";
    private const string Events = "participant_id,kind,detail\r\np-1,answered,\"{\"\"step\"\":\"\"demographics\"\"}\"\r\np-1,answered,\"{\"\"step\"\":\"\"labelled-1\"\"}\"\r\np-1,answered,\"{\"\"step\"\":\"\"guess-1\"\"}\"\r\n";

    private static readonly ParticipantReport Someone = new(
        0,
        "someone",
        "code",
        Ending.DroppedOut,
        [new GivenAnswer("consent", [], true), new GivenAnswer("demographics", [KeyValuePair.Create("about.age", "25-34")], true), new GivenAnswer("labelled-1", [], true), new GivenAnswer("guess-1", [KeyValuePair.Create("guess", "cat")], false)],
        6,
        "",
        []);

    [Fact]
    public void What_was_given_and_is_kept_is_no_fault() => Assert.Empty(Compare(Participants, Trials, Events));

    [Theory]
    [InlineData("guess-1", "guess-2")]
    [InlineData("answered,\"{\"\"step\"\":\"\"guess-1\"\"}\"\r\n", "answered,\"{\"\"step\"\":\"\"guess-1\"\"}\"\r\np-1,answered,\"{\"\"step\"\":\"\"guess-1\"\"}\"\r\n")]
    [InlineData("p-1,answered,\"{\"\"step\"\":\"\"guess-1\"\"}\"\r\n", "")]
    public void An_answer_lost_or_there_twice_or_nobodys_is_found(string from, string to) =>
        Assert.NotEmpty(Compare(Participants, Trials, Events.Replace(from, to, StringComparison.Ordinal)));

    [Theory]
    [InlineData("cat", "dog")]
    [InlineData("p-1,6,cat\r\n", "")]
    [InlineData("p-1,6,cat\r\n", "p-1,6,cat\r\np-1,6,cat\r\n")]
    [InlineData("p-1,6,cat\r\n", "p-1,6,cat\r\np-1,7,cat\r\n")]
    public void A_trial_lost_changed_or_there_twice_is_found(string from, string to) =>
        Assert.NotEmpty(Compare(Participants, Trials.Replace(from, to, StringComparison.Ordinal), Events));

    [Theory]
    [InlineData("timed-out", "completed")]
    [InlineData("25-34", "35-44")]
    [InlineData("25-34\r\n", "25-34\r\np-2,completed,\r\n")]
    public void A_participation_that_is_kept_otherwise_or_is_nobodys_is_found(string from, string to) =>
        Assert.NotEmpty(Compare(Participants.Replace(from, to, StringComparison.Ordinal), Trials, Events));

    private static IReadOnlyList<string> Compare(string participants, string trials, string events) => Reconciliation.Compare(
        [Someone],
        new ExportedTables(CsvTable.Parse(participants), CsvTable.Parse(trials), CsvTable.Parse("participant_id,question\r\n"), CsvTable.Parse(events), CsvTable.Parse(Identifiers)),
        labelled: 5);
}

namespace StudyPlatform.Simulation.Participants;

/// <summary>What a simulated participant did and saw.</summary>
/// <param name="Number">Which of the crowd.</param>
/// <param name="Person">Who they said they were; empty on an open link.</param>
/// <param name="Code">The code of their address; null if no participation began.</param>
/// <param name="Ending">How it ended.</param>
/// <param name="Answers">In the order of the steps.</param>
/// <param name="Requests">How many requests were sent.</param>
/// <param name="LastPage">The text of the last page.</param>
/// <param name="Faults">What the server must not have done, for people to read.</param>
public sealed record ParticipantReport(
    int Number,
    string Person,
    string? Code,
    Ending Ending,
    IReadOnlyList<GivenAnswer> Answers,
    int Requests,
    string LastPage,
    IReadOnlyList<string> Faults);

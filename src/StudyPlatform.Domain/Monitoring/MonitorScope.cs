namespace StudyPlatform.Domain.Monitoring;

/// <summary>What the figures are about.</summary>
/// <param name="Now">The moment at which places count as held. UTC.</param>
/// <param name="Since">From when arrivals and completions are counted by the hour; the hour that it is in is counted whole. UTC.</param>
/// <param name="PayFromVersion">The first version of the study whose payments are compared: those before had another currency.</param>
public sealed record MonitorScope(DateTimeOffset Now, DateTimeOffset Since, int PayFromVersion = 1)
{
    /// <summary>Times of steps are those of so many people: of the ones who have finished, the last to arrive.</summary>
    public const int StepPeople = 500;
}

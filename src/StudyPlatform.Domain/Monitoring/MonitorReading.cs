namespace StudyPlatform.Domain.Monitoring;

/// <summary>A study's figures at one moment.</summary>
/// <param name="At">When. UTC.</param>
/// <param name="Counts">Everyone, by what they have in common.</param>
/// <param name="StepTimes">One for each step that anyone of <see cref="MonitorScope.StepPeople"/> answered, in no order.</param>
/// <param name="HourlyPay">What an hour of work earned; null while nobody has finished.</param>
/// <param name="LastActivity">When a participant last did anything. UTC; null while there is none.</param>
/// <param name="Hours">Every hour from <see cref="MonitorScope.Since"/> to now, empty ones too, the earliest first.</param>
public sealed record MonitorReading(
    DateTimeOffset At,
    IReadOnlyList<ProgressCount> Counts,
    IReadOnlyList<StepTime> StepTimes,
    HourlyPay? HourlyPay,
    DateTimeOffset? LastActivity,
    IReadOnlyList<HourCount> Hours);

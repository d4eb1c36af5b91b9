using StudyPlatform.Web.Admin.Monitoring;

namespace StudyPlatform.Web.Hosting.Options;

/// <summary>Section <c>Monitor</c>: the page that shows how a study is going.</summary>
internal sealed record MonitorSettings
{
    [Setting("Seconds after which figures are read again while somebody looks", Least = 1, Most = 300)]
    public int RefreshSeconds { get; init; } = 5;

    [Setting("Hours for which arrivals and completions are shown", Least = 1, Most = 720)]
    public int HistoryHours { get; init; } = 48;

    [Setting("Hundredths of the study's currency that an hour should earn at the median; less is warned of, 0 for never", Least = 0, Most = 1_000_000)]
    public int LeastHourlyCents { get; init; } = 800;

    [Setting("Milliseconds within which 19 of 20 participants' requests should be answered; more is warned of", Least = 1, Most = 60_000)]
    public int SlowMilliseconds { get; init; } = 500;

    /// <summary>What the dashboard is told.</summary>
    public MonitorOptions ToOptions() => new()
    {
        Interval = TimeSpan.FromSeconds(RefreshSeconds),
        History = TimeSpan.FromHours(HistoryHours),
        LeastHourlyPay = LeastHourlyCents / 100m,
        SlowAnswer = TimeSpan.FromMilliseconds(SlowMilliseconds),
    };
}

namespace StudyPlatform.Web.Admin.Monitoring;

/// <summary>How the monitor works, and from when it warns.</summary>
public sealed record MonitorOptions
{
    /// <summary>How often figures are read while anybody looks at them.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>For how long back arrivals and completions are shown by the hour.</summary>
    public TimeSpan History { get; init; } = TimeSpan.FromHours(48);

    /// <summary>The least that an hour should earn at the median, in the study's currency; 0 for no such warning.</summary>
    public decimal LeastHourlyPay { get; init; } = 8.00m;

    /// <summary>The longest that 19 of 20 participants' requests should take.</summary>
    public TimeSpan SlowAnswer { get; init; } = TimeSpan.FromMilliseconds(500);
}

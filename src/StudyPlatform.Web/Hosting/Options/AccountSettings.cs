namespace StudyPlatform.Web.Hosting.Options;

/// <summary>Section <c>Accounts</c>: the people who work on the dashboard.</summary>
internal sealed record AccountSettings
{
    [Setting("Hours for which a one-time link works", Least = 1, Most = 720)]
    public int LinkHours { get; init; } = 72;

    [Setting("Minutes after which someone who does nothing is signed out", Least = 5, Most = 10_080)]
    public int SessionMinutes { get; init; } = 480;

    [Setting("Seconds after which every session has noticed that its account was signed out everywhere or locked", Least = 1, Most = 600)]
    public int RevalidationSeconds { get; init; } = 20;

    [Setting("Wrong tries in a row after which an account is locked for a while", Least = 3, Most = 100)]
    public int WrongTries { get; init; } = 5;

    [Setting("Minutes for which it is locked then", Least = 1, Most = 1440)]
    public int LockMinutes { get; init; } = 15;
}

using Microsoft.Extensions.Configuration;
using StudyPlatform.Storage;
using StudyPlatform.Web.Admin;

namespace StudyPlatform.Web.Hosting.Options;

/// <summary>Everything that can be set.</summary>
internal sealed record SiteSettings(
    SiteOptions Site,
    StorageSettings Storage,
    ServerOptions Server,
    RateLimitSettings RateLimits,
    AccountSettings Accounts,
    SignOnSettings SignOn,
    TelemetryOptions Telemetry,
    RetentionOptions Retention,
    MonitorSettings Monitor,
    UploadSettings Uploads)
{
    /// <summary>Where the site listens unless <c>urls</c> says otherwise.</summary>
    public const string DefaultUrls = "http://127.0.0.1:5080";

    /// <summary>The sections of the configuration: ours, then the framework's.</summary>
    public static IReadOnlyList<string> Sections { get; } = ["Site", "Storage", "Server", "RateLimits", "Accounts", "SignOn", "Telemetry", "Retention", "Monitor", "Uploads", "Logging", "Kestrel", "AllowedHosts"];

    /// <summary>Reads and checks all sections.</summary>
    /// <exception cref="SettingException">At least one key is unknown or its value is wrong.</exception>
    public static SiteSettings Read(IConfiguration configuration)
    {
        var faults = new List<string>();
        var settings = new SiteSettings(
            SettingsReader.Read<SiteOptions>(configuration, "Site", faults),
            SettingsReader.Read<StorageSettings>(configuration, "Storage", faults),
            SettingsReader.Read<ServerOptions>(configuration, "Server", faults),
            SettingsReader.Read<RateLimitSettings>(configuration, "RateLimits", faults),
            SettingsReader.Read<AccountSettings>(configuration, "Accounts", faults),
            SettingsReader.Read<SignOnSettings>(configuration, "SignOn", faults),
            SettingsReader.Read<TelemetryOptions>(configuration, "Telemetry", faults),
            SettingsReader.Read<RetentionOptions>(configuration, "Retention", faults),
            SettingsReader.Read<MonitorSettings>(configuration, "Monitor", faults),
            SettingsReader.Read<UploadSettings>(configuration, "Uploads", faults));
        faults.AddRange(settings.SignOn.Faults());
        faults.AddRange(SettingFiles.UnknownSections(configuration));
        if (settings.Storage is { Provider: StorageProvider.Postgres, ConnectionString: null })
            faults.Add("Storage:ConnectionString is missing; Storage:Provider is Postgres, so say where its server is.");
        if (settings.Storage is { Provider: StorageProvider.Sqlite, ConnectionString: not null })
            faults.Add("Storage:ConnectionString is set, but Storage:Provider is Sqlite, whose file lies in Site:DataFolder; take the key out or set Storage:Provider to Postgres.");
        if (settings.Site.DataFolder.Length == 0)
            faults.Add("Site:DataFolder is empty; name a folder.");
        return faults.Count == 0 ? settings : throw new SettingException(faults);
    }

    /// <summary>What the dashboard is told.</summary>
    public DashboardOptions ToDashboard() => new()
    {
        Revalidation = TimeSpan.FromSeconds(Accounts.RevalidationSeconds),
        LinkLifetime = TimeSpan.FromHours(Accounts.LinkHours),
        PublicAddress = Site.PublicUrl,
        SignOnName = SignOn.IsOn ? SignOn.Name : null,
        Monitor = Monitor.ToOptions(),
    };

    /// <summary>Every key with its default, range and meaning.</summary>
    public static IReadOnlyList<SettingDescription> Describe() =>
    [
        .. SettingsReader.Describe<SiteOptions>("Site"),
        .. SettingsReader.Describe<StorageSettings>("Storage"),
        .. SettingsReader.Describe<ServerOptions>("Server"),
        .. SettingsReader.Describe<RateLimitSettings>("RateLimits"),
        .. SettingsReader.Describe<AccountSettings>("Accounts"),
        .. SettingsReader.Describe<SignOnSettings>("SignOn"),
        .. SettingsReader.Describe<TelemetryOptions>("Telemetry"),
        .. SettingsReader.Describe<RetentionOptions>("Retention"),
        .. SettingsReader.Describe<MonitorSettings>("Monitor"),
        .. SettingsReader.Describe<UploadSettings>("Uploads"),
    ];
}

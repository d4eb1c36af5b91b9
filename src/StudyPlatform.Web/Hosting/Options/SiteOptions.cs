using System.Net;

namespace StudyPlatform.Web.Hosting.Options;

/// <summary>Section <c>Site</c>: where the site keeps its things and how it is reached.</summary>
internal sealed record SiteOptions
{
    [Setting("Folder of the database and the bundles; made if it is missing, for the owner alone")]
    public string DataFolder { get; init; } = "site-data";

    [Setting("Address under which participants reach the site, for links and QR codes; the address it listens on unless set")]
    public Uri? PublicUrl { get; init; }

    [Setting("Proxies whose X-Forwarded-For and X-Forwarded-Proto are believed: addresses or networks, parted by commas")]
    public IReadOnlyList<IPNetwork> KnownProxies { get; init; } = [];

    [Setting("Whether an empty database is given the default study, open for everyone")]
    public bool DefaultStudy { get; init; } = true;

    [Setting("Seconds between two looks for places whose time has run out", Least = 1, Most = 3600)]
    public int SweepSeconds { get; init; } = 30;
}

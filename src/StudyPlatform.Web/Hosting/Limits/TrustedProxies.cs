using Microsoft.AspNetCore.HttpOverrides;
using StudyPlatform.Web.Hosting.Options;

namespace StudyPlatform.Web.Hosting.Limits;

/// <summary>Whose word about the caller's address and scheme is believed: nobody's unless named in <c>Site:KnownProxies</c>.</summary>
internal static class TrustedProxies
{
    public static void Configure(ForwardedHeadersOptions headers, SiteOptions site)
    {
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var network in site.KnownProxies)
            headers.KnownIPNetworks.Add(network);
        // Proxies in front of one another are all to be named; the first address that is not is the caller's.
        headers.ForwardLimit = null;
        headers.ForwardedHeaders = site.KnownProxies.Count > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
    }
}

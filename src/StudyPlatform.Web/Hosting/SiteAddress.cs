using Microsoft.Extensions.Configuration;
using StudyPlatform.Web.Hosting.Options;

namespace StudyPlatform.Web.Hosting;

/// <summary>The address that links start with.</summary>
internal static class SiteAddress
{
    /// <summary>The public address where one is set; otherwise the first one the site listens on by its settings.</summary>
    public static Uri Of(SiteOptions site, IConfiguration configuration) => site.PublicUrl ?? First(configuration["urls"] ?? SiteSettings.DefaultUrls);

    /// <summary>The first address that a site listens on: Kestrel's first endpoint where its section names some.</summary>
    public static Uri Listening(IConfiguration configuration) =>
        First(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).FirstOrDefault(url => url is not null) ?? configuration["urls"] ?? SiteSettings.DefaultUrls);

    /// <summary>The first of several addresses parted by semicolons; <c>*</c>, <c>+</c> and <c>0.0.0.0</c> stand for all names, of which localhost is one.</summary>
    public static Uri First(string urls)
    {
        var first = urls.Split(';')[0].Trim();
        foreach (var any in new[] { "://*", "://+", "://0.0.0.0", "://[::]" })
            first = first.Replace(any, "://localhost", StringComparison.Ordinal);
        return Uri.TryCreate(first, UriKind.Absolute, out var address)
            ? address
            : throw new SettingException([$"urls is '{urls}', but must be addresses such as {SiteSettings.DefaultUrls}, parted by semicolons."]);
    }
}

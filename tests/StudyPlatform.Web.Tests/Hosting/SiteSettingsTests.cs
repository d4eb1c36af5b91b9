using System.Net;
using Microsoft.Extensions.Configuration;
using StudyPlatform.Storage;
using StudyPlatform.Web.Hosting.Options;

namespace StudyPlatform.Web.Tests.Hosting;

public sealed class SiteSettingsTests
{
    [Fact]
    public void Nothing_set_gives_the_defaults()
    {
        var settings = Read();

        Assert.Equal(new ServerOptions(), settings.Server);
        Assert.Equal(new RateLimitSettings(), settings.RateLimits);
        Assert.Equal("site-data", settings.Site.DataFolder);
        Assert.Equal(StorageProvider.Sqlite, settings.Storage.Provider);
        Assert.Empty(settings.Site.KnownProxies);
    }

    [Fact]
    public void What_is_set_is_taken_in_whatever_letter_case()
    {
        var settings = Read(("SITE:DATAFOLDER", "/srv/study"), ("site:publicurl", "https://study.example.org"), ("Site:DefaultStudy", "False"), ("storage:provider", "postgres"), ("Storage:ConnectionString", "Host=db"));

        Assert.Equal("/srv/study", settings.Site.DataFolder);
        Assert.Equal(new Uri("https://study.example.org"), settings.Site.PublicUrl);
        Assert.False(settings.Site.DefaultStudy);
        Assert.Equal(StorageProvider.Postgres, settings.Storage.Provider);
    }

    [Fact]
    public void Proxies_are_addresses_or_networks_in_one_text_or_a_list()
    {
        var text = Read(("Site:KnownProxies", "127.0.0.1, 10.0.0.0/8,::1"));
        var list = Read(("Site:KnownProxies:0", "127.0.0.1"), ("Site:KnownProxies:1", "10.0.0.0/8"), ("Site:KnownProxies:2", "::1"));

        IPNetwork[] expected = [IPNetwork.Parse("127.0.0.1/32"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("::1/128")];
        Assert.Equal(expected, text.Site.KnownProxies);
        Assert.Equal(expected, list.Site.KnownProxies);
    }

    [Theory]
    [InlineData("Site:DataFoldr", "x", "Site:DataFoldr is not known; Site has DataFolder, ")]
    [InlineData("Site:SweepSeconds", "0", "Site:SweepSeconds is '0', but must be a whole number from 1 to 3600.")]
    [InlineData("Site:SweepSeconds", "3601", "Site:SweepSeconds is '3601'")]
    [InlineData("Site:SweepSeconds", "1.5", "Site:SweepSeconds is '1.5'")]
    [InlineData("Site:DefaultStudy", "maybe", "Site:DefaultStudy is 'maybe', but must be true or false.")]
    [InlineData("Site:PublicUrl", "study.example.org", "Site:PublicUrl is 'study.example.org'")]
    [InlineData("Site:PublicUrl", "https://example.org/study", "Site:PublicUrl is 'https://example.org/study'")]
    [InlineData("Site:PublicUrl", "ftp://example.org", "Site:PublicUrl is 'ftp://example.org'")]
    [InlineData("Site:KnownProxies", "127.0.0.1,proxy", "Site:KnownProxies is '127.0.0.1,proxy'")]
    [InlineData("Site:DataFolder", "", "Site:DataFolder is empty")]
    [InlineData("Storage:Provider", "MySql", "Storage:Provider is 'MySql', but must be Sqlite or Postgres.")]
    [InlineData("Storage:Provider", "1", "Storage:Provider is '1'")]
    [InlineData("Storage:Provider", "Postgres", "Storage:ConnectionString is missing")]
    [InlineData("Storage:ConnectionString", "Host=db", "Storage:ConnectionString is set, but Storage:Provider is Sqlite")]
    [InlineData("Server:MaxBodyKilobytes", "2000", "Server:MaxBodyKilobytes is '2000', but must be a whole number from 8 to 1024.")]
    [InlineData("RateLimits:AddressBurst", "-1", "RateLimits:AddressBurst is '-1'")]
    [InlineData("Telemetry:Endpoint", "collector:4318", "Telemetry:Endpoint is 'collector:4318', but must be an address")]
    [InlineData("Telemetry:Protocol", "Http", "Telemetry:Protocol is 'Http', but must be Grpc or HttpProtobuf.")]
    [InlineData("Telemetry:TracePercent", "101", "Telemetry:TracePercent is '101', but must be a whole number from 0 to 100.")]
    [InlineData("Telemetry:MetricsSeconds", "1", "Telemetry:MetricsSeconds is not known; Telemetry has Endpoint, ")]
    public void A_wrong_setting_is_refused_with_its_key(string key, string value, string part)
    {
        var refusal = Assert.Throws<SettingException>(() => Read((key, value)));

        Assert.Contains(part, Assert.Single(refusal.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_named_at_once()
    {
        var refusal = Assert.Throws<SettingException>(() => Read(("Site:SweepSeconds", "x"), ("Server:KeepAlive", "1"), ("RateLimits:AddressBurst", "0")));

        Assert.Equal(3, refusal.Faults.Count);
    }

    [Fact]
    public void A_section_of_a_file_that_nobody_reads_is_refused_with_the_file()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["appsettings.json"], """{ "urls": "http://127.0.0.1:1", "site": { "SweepSeconds": 5 }, "RateLimit": { "AddressBurst": 1 }, "Logging": {} }""");

        var refusal = Assert.Throws<SettingException>(() => SiteSettings.Read(new ConfigurationBuilder().AddJsonFile(folder["appsettings.json"]).Build()));

        Assert.StartsWith($"RateLimit in {folder["appsettings.json"]} is no section of the settings; there are Site, ", Assert.Single(refusal.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_default_is_within_its_own_range()
    {
        var described = SiteSettings.Describe().Where(setting => setting.Default.Length > 0).Select(setting => (setting.Key, setting.Default)).ToArray();

        var settings = Read(described);

        Assert.Equal(new ServerOptions(), settings.Server);
        Assert.Equal(new StorageSettings(), settings.Storage);
    }

    private static SiteSettings Read(params (string Key, string Value)[] values) =>
        SiteSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build());
}

using System.Net;
using StudyPlatform.Web.Hosting.Limits;

namespace StudyPlatform.Web.Tests.Hosting;

public sealed class NetworkKeyTests
{
    [Fact]
    public void Two_IPv4_addresses_have_two_buckets()
    {
        Assert.NotEqual(Of("192.0.2.1"), Of("192.0.2.2"));
    }

    [Fact]
    public void An_IPv4_address_has_one_bucket_in_both_its_forms()
    {
        Assert.Equal(Of("192.0.2.1"), Of("::ffff:192.0.2.1"));
    }

    [Fact]
    public void An_IPv6_network_of_64_bits_has_one_bucket()
    {
        Assert.Equal(Of("2001:db8:1:2::1"), Of("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        Assert.NotEqual(Of("2001:db8:1:2::1"), Of("2001:db8:1:3::1"));
    }

    private static NetworkKey Of(string address) => NetworkKey.Of(IPAddress.Parse(address));
}

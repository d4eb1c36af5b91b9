using StudyPlatform.Web.Admin.Accounts;

namespace StudyPlatform.Web.Tests.Admin;

public sealed class OneTimePasswordTests
{
    /// <summary>"12345678901234567890" in base 32: the key of the standard's test values.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /// <summary>RFC 6238, appendix B, SHA-1; of the eight digits there, the last six.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_the_standards(long seconds, string code) =>
        Assert.Equal(code, OneTimePassword.Code(Key, OneTimePassword.Step(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Fact]
    public void A_key_that_is_not_base_32_is_refused() => Assert.Throws<FormatException>(() => OneTimePassword.Code("0189", 1));

    [Fact]
    public void The_address_for_apps_names_site_account_and_key() =>
        Assert.Equal("otpauth://totp/StudyPlatform:anna%40example.org?secret=ABCD&issuer=StudyPlatform&digits=6&period=30", AuthenticatorPicture.Address("anna@example.org", "ABCD"));
}

using QRCoder;

namespace StudyPlatform.Web.Admin.Accounts;

/// <summary>An authenticator's key, as apps and as people read it.</summary>
internal static class AuthenticatorPicture
{
    private const string Issuer = "StudyPlatform";
    private const int PixelsPerModule = 4;

    /// <summary>A QR code of the key's address in the form that authenticator apps share (Key Uri Format, google-authenticator wiki).</summary>
    public static string Svg(string name, string key)
    {
        using var data = QRCodeGenerator.GenerateQrCode(Address(name, key), QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(data);
        var svg = picture.GetGraphic(PixelsPerModule);
        return svg.Insert(svg.IndexOf("<svg", StringComparison.Ordinal) + "<svg".Length, " role=\"img\" aria-label=\"Key for the authenticator\"");
    }

    public static string Address(string name, string key) =>
        $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(name)}?secret={key}&issuer={Issuer}&digits=6&period=30";

    /// <summary>In groups of four.</summary>
    public static string Readable(string key) => string.Join(' ', key.Chunk(4).Select(group => new string(group)));
}

using QRCoder;

namespace StudyPlatform.Web.Participate.Arriving;

/// <summary>A QR code (ISO/IEC 18004) that stays readable with a quarter of it dirty or cropped, level Q.</summary>
public static class StudyQrCode
{
    private const int PixelsPerModule = 8;

    /// <param name="link">An address.</param>
    public static string Svg(string link)
    {
        using var data = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.Q);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(PixelsPerModule);
    }
}

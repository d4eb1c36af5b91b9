using System.Text;
using System.Text.Json;

namespace StudyPlatform.Domain.Json;

/// <summary>From bytes to a JSON document. Bad input is never an exception: a fault is noted instead.</summary>
internal static class JsonText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="json">UTF-8 without a byte order mark.</param>
    /// <param name="name">The document's name, for the fault.</param>
    /// <param name="faults">Where the fault is noted.</param>
    /// <returns>The document, or null if there is a fault.</returns>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> json, string name, JsonFaults faults)
    {
        if (!IsUtf8(json.Span, name, faults))
            return null;
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException exception)
        {
            faults.Add(name, $"is not JSON at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}", "restore the file");
            return null;
        }
    }

    private static bool IsUtf8(ReadOnlySpan<byte> json, string name, JsonFaults faults)
    {
        if (json.StartsWith(Encoding.UTF8.Preamble))
        {
            faults.Add(name, "starts with a byte order mark", "save it as UTF-8 without one");
            return false;
        }

        try
        {
            StrictUtf8.GetCharCount(json);
            return true;
        }
        catch (DecoderFallbackException exception)
        {
            faults.Add(name, $"is not UTF-8 at byte {exception.Index}", "save it as UTF-8");
            return false;
        }
    }
}

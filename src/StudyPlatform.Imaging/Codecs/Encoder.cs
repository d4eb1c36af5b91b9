namespace StudyPlatform.Imaging.Codecs;

internal static unsafe class Encoder
{
    public delegate NativeImage.Status Native(byte* pixels, byte** output, nuint* size, byte* message);

    public static byte[] Encode(RgbImage image, Native native)
    {
        byte* output = null;
        nuint size = 0;
        var message = stackalloc byte[NativeImage.MessageSize];
        NativeImage.Status status;
        fixed (byte* pixels = image.Pixels)
            status = native(pixels, &output, &size, message);
        switch (status)
        {
            case NativeImage.Status.Ok:
                break;
            case NativeImage.Status.NoMemory:
                throw new OutOfMemoryException($"Encoding {image.Width}×{image.Height} pixels.");
            default:
                throw new ImageFormatException($"{image.Width}×{image.Height} pixels cannot be encoded ({NativeImage.Text(message)})");
        }

        try
        {
            return new ReadOnlySpan<byte>(output, checked((int)size)).ToArray();
        }
        finally
        {
            NativeImage.Free(output);
        }
    }
}

using System.Buffers.Binary;
using System.IO.Compression;

namespace StudyPlatform.Explain.Datasets.Sources;

/// <summary>
/// An IDX file of unsigned bytes (LeCun, Cortes and Burges, “The MNIST database”): two zero bytes, the type, the number of
/// dimensions, their sizes with the most significant byte first, then the data, the last dimension fastest. It may be packed with gzip.
/// </summary>
/// <param name="Sizes">Size of each dimension.</param>
/// <param name="Data">The elements.</param>
internal sealed record IdxFile(int[] Sizes, ReadOnlyMemory<byte> Data)
{
    private const byte UnsignedByte = 8;
    private const long LargestData = 1L << 30;

    /// <exception cref="PipelineException">The file is no such file or is cut off.</exception>
    public static IdxFile Read(string path, int dimensions)
    {
        try
        {
            using var file = File.OpenRead(path);
            Span<byte> magic = stackalloc byte[2];
            var packed = file.ReadAtLeast(magic, 2, throwOnEndOfStream: false) == 2 && magic is [0x1F, 0x8B];
            file.Position = 0;
            using var stream = packed ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
            return Read(stream, path, dimensions);
        }
        catch (EndOfStreamException error)
        {
            throw new PipelineException($"{path} ends before its data do: fetch it again.", error);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new PipelineException($"{path} cannot be read ({error.Message.TrimEnd('.')}): fetch it again.", error);
        }
    }

    private static IdxFile Read(Stream stream, string path, int dimensions)
    {
        var header = new byte[4 + (4 * dimensions)];
        stream.ReadExactly(header.AsSpan(0, 4));
        if (header[0] != 0 || header[1] != 0)
            throw new PipelineException($"{path} is no IDX file: its first two bytes are not 0.");
        if (header[2] != UnsignedByte || header[3] != dimensions)
            throw new PipelineException($"{path} holds values of type 0x{header[2]:x2} in {header[3]} dimensions instead of bytes (0x08) in {dimensions}: name files of images and labels.");
        stream.ReadExactly(header.AsSpan(4));

        var sizes = new int[dimensions];
        long length = 1;
        for (var i = 0; i < dimensions; i++)
        {
            sizes[i] = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4 + (4 * i)));
            length *= Math.Max(sizes[i], -1);
            if (length is < 0 or > LargestData)
                throw new PipelineException($"{path} says that it holds more than {LargestData >> 30} GB: fetch it again.");
        }

        var data = new byte[length];
        stream.ReadExactly(data);
        return stream.ReadByte() < 0 ? new IdxFile(sizes, data) : throw new PipelineException($"{path} goes on after its data: fetch it again.");
    }
}

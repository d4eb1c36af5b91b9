using System.Security.Cryptography;

namespace StudyPlatform.Analysis.Tables.Files;

/// <summary>Passes a file's bytes on, counts and hashes them, and ends at a limit: what a zip says of its sizes is not believed.</summary>
/// <param name="inner">The file.</param>
/// <param name="limit">The most bytes that are passed on.</param>
internal sealed class MeasuredStream(Stream inner, long limit) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The most bytes that are passed on.</summary>
    public long Limit => limit;

    /// <summary>Bytes passed on so far.</summary>
    public long Bytes { get; private set; }

    /// <summary>Whether there was more than the limit.</summary>
    public bool LimitReached { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>SHA-256 of all bytes passed on, as 64 lower-case hexadecimal digits. Ends the hash.</summary>
    public string Sha256() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public override int Read(Span<byte> buffer)
    {
        if (LimitReached)
            return 0;
        var read = inner.Read(buffer);
        if (Bytes + read > limit)
        {
            LimitReached = true;
            read = (int)(limit - Bytes);
        }

        _hash.AppendData(buffer[..read]);
        Bytes += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }
}

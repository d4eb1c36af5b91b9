using System.Buffers;
using StudyPlatform.Web.Hosting.Options;

namespace StudyPlatform.Web.Hosting.Uploads;

/// <summary>
/// Receives a file to disk as it comes, has it looked at, and takes it away again, whatever happens. Memory does not grow
/// with it; what is too large is refused by the length that was announced, and while it comes where none was.
/// </summary>
internal sealed class UploadIntake(DataFolder data, UploadSettings settings) : IDisposable
{
    private const int BufferBytes = 1 << 17;

    private readonly SemaphoreSlim _places = new(settings.AtOnce);

    /// <summary>The largest file that is taken, in bytes.</summary>
    public long MaxBytes => settings.MaxBytes;

    /// <summary>Said before and after something was too large.</summary>
    public string TooLarge => $"The file is larger than the {settings.MaxBundleMegabytes} MB that this site takes; make a bundle with fewer or smaller images, or have the site's operator raise Uploads:MaxBundleMegabytes.";

    /// <param name="body">What is sent.</param>
    /// <param name="announced">Its length, if it was announced.</param>
    /// <param name="look">Does something with the file whose path it is given; the file is gone afterwards.</param>
    /// <param name="cancellationToken">The sender is gone.</param>
    public async Task<UploadAnswer> ReceiveAsync(Stream body, long? announced, Func<string, Task<UploadAnswer>> look, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(look);
        if (announced > MaxBytes)
            return UploadAnswer.Refused(StatusCodes.Status413PayloadTooLarge, TooLarge);
        if (!await _places.WaitAsync(TimeSpan.Zero, cancellationToken))
            return UploadAnswer.Refused(StatusCodes.Status429TooManyRequests, "Other uploads are under way on this site; wait until they are done, and upload again.");
        string? path = null;
        try
        {
            UploadAnswer? problem;
            await using (var file = UploadFolder.Create(data))
            {
                path = file.Name;
                problem = await CopyAsync(body, file, cancellationToken);
            }

            return problem ?? await look(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return NoRoom(exception);
        }
        finally
        {
            if (path is not null)
                File.Delete(path);
            _places.Release();
        }
    }

    /// <summary>The server's own disk is at fault.</summary>
    public static UploadAnswer NoRoom(Exception exception) => UploadAnswer.Refused(
        StatusCodes.Status507InsufficientStorage,
        $"The server's disk does not take the file ({Sentences.OfDisk(exception)}); nothing was kept. Have the site's operator make room or allow the writing, and upload again.");

    public void Dispose() => _places.Dispose();

    private async Task<UploadAnswer?> CopyAsync(Stream body, FileStream file, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            var total = 0L;
            while (true)
            {
                int read;
                try
                {
                    read = await body.ReadAsync(buffer, cancellationToken);
                }
                catch (BadHttpRequestException exception) when (exception.StatusCode is StatusCodes.Status413PayloadTooLarge)
                {
                    return UploadAnswer.Refused(StatusCodes.Status413PayloadTooLarge, TooLarge);
                }
                catch (Exception exception) when (exception is IOException or OperationCanceledException)
                {
                    return UploadAnswer.Refused(StatusCodes.Status400BadRequest, "The upload broke off before it was complete; nothing was kept. Upload it again.");
                }

                if (read == 0)
                    return total > 0 ? null : UploadAnswer.Refused(StatusCodes.Status400BadRequest, "The file is empty; choose another one.");
                total += read;
                if (total > MaxBytes)
                    return UploadAnswer.Refused(StatusCodes.Status413PayloadTooLarge, TooLarge);
                await file.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

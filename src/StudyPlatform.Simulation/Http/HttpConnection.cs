using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StudyPlatform.Simulation.Http;

/// <summary>
/// One kept-alive connection that sends one request at a time. It does what HTTP/1.1 (RFC 9112) needs and nothing
/// more, so that hundreds of simulated people cost little beside the server that stands on the same machine. Redirects,
/// cookies and caches are the caller's business.
/// </summary>
public sealed class HttpConnection(IPEndPoint server) : IDisposable
{
    private const int LargestReply = 64 * 1024 * 1024;

    private readonly string _host = server.ToString();
    private Socket? _socket;
    private byte[] _buffer = new byte[16 * 1024];
    private int _filled;

    /// <summary>Gets a page; tries once more where the server had hung up meanwhile, as it may at any time.</summary>
    /// <exception cref="IOException">The server could not be reached, or the connection ended before the answer was whole.</exception>
    public async Task<HttpReply> GetAsync(string target, CancellationToken cancellationToken)
    {
        var reused = _socket is not null;
        try
        {
            return await SendAsync("GET", target, [], contentType: null, body: default, cancellationToken);
        }
        catch (IOException) when (reused)
        {
            return await SendAsync("GET", target, [], contentType: null, body: default, cancellationToken);
        }
    }

    /// <summary>Sends a form.</summary>
    /// <param name="target">Path and query.</param>
    /// <param name="form">The fields, encoded as application/x-www-form-urlencoded.</param>
    /// <param name="cancellationToken">Gives up; the connection is not used again.</param>
    /// <exception cref="IOException">As for <see cref="GetAsync"/>; whether the server took the form is not known then.</exception>
    public Task<HttpReply> PostAsync(string target, string form, CancellationToken cancellationToken) =>
        SendAsync("POST", target, [], "application/x-www-form-urlencoded", Encoding.ASCII.GetBytes(form), cancellationToken);

    /// <summary>Sends any request.</summary>
    /// <param name="method">As it stands on the request line.</param>
    /// <param name="target">As it stands on the request line, so that odd ones can be sent too.</param>
    /// <param name="headers">Whole header lines.</param>
    /// <param name="contentType">Of the body; null sends neither type nor length nor body.</param>
    /// <param name="body">The content.</param>
    /// <param name="cancellationToken">Gives up; the connection is not used again.</param>
    /// <exception cref="IOException">As for <see cref="GetAsync"/>.</exception>
    public async Task<HttpReply> SendAsync(
        string method, string target, IReadOnlyList<string> headers, string? contentType, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var head = new StringBuilder(256).Append(method).Append(' ').Append(target).Append(" HTTP/1.1\r\nHost: ").Append(_host).Append("\r\n");
        foreach (var header in headers)
            head.Append(header).Append("\r\n");
        if (contentType is not null)
            head.Append(CultureInfo.InvariantCulture, $"Content-Type: {contentType}\r\nContent-Length: {body.Length}\r\n");
        head.Append("\r\n");
        var request = new byte[head.Length + body.Length];
        Encoding.ASCII.GetBytes(head.ToString(), request);
        body.CopyTo(request.AsMemory(head.Length));

        try
        {
            var socket = await ConnectAsync(cancellationToken);
            var sending = SendAllAsync(socket, request, cancellationToken);
            // A server may answer before it has heard everything, and then hang up: that answer is not to be missed.
            var reply = await ReadReplyAsync(socket, cancellationToken);
            if (!sending.IsCompletedSuccessfully)
                Dispose();
            return reply;
        }
        catch (SocketException failure)
        {
            Dispose();
            throw new IOException(failure.Message, failure);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Ends the connection; the next request opens another.</summary>
    public void Dispose()
    {
        _socket?.Dispose();
        _socket = null;
        _filled = 0;
    }

    private async Task<Socket> ConnectAsync(CancellationToken cancellationToken)
    {
        if (_socket is not null)
            return _socket;
        _socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await _socket.ConnectAsync(server, cancellationToken);
        return _socket;
    }

    private static async Task SendAllAsync(Socket socket, byte[] request, CancellationToken cancellationToken)
    {
        try
        {
            for (var sent = 0; sent < request.Length;)
                sent += await socket.SendAsync(request.AsMemory(sent), cancellationToken);
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            // Reading tells what came of it.
        }
    }

    private async Task<HttpReply> ReadReplyAsync(Socket socket, CancellationToken cancellationToken)
    {
        int end;
        while ((end = _buffer.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8)) < 0)
            await ReceiveAsync(socket, cancellationToken);
        var head = Encoding.Latin1.GetString(_buffer, 0, end);
        Take(end + 4);
        if (head.Length < 12 || !int.TryParse(head.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status))
            throw new IOException("The server's answer does not begin with a status line.");

        var reply = new HttpReply(status, head, []);
        var body = status is 204 or 304 ? [] : await ReadBodyAsync(socket, reply, cancellationToken);
        if (string.Equals(reply.Header("Connection"), "close", StringComparison.OrdinalIgnoreCase))
            Dispose();
        return reply with { Body = body };
    }

    private async Task<byte[]> ReadBodyAsync(Socket socket, HttpReply reply, CancellationToken cancellationToken)
    {
        if (reply.Header("Content-Length") is { } length)
            return await ReadBytesAsync(socket, int.Parse(length, CultureInfo.InvariantCulture), cancellationToken);
        if (!string.Equals(reply.Header("Transfer-Encoding"), "chunked", StringComparison.OrdinalIgnoreCase))
            return await ReadToEndAsync(socket, cancellationToken);

        using var body = new MemoryStream();
        while (true)
        {
            int end;
            while ((end = _buffer.AsSpan(0, _filled).IndexOf("\r\n"u8)) < 0)
                await ReceiveAsync(socket, cancellationToken);
            var size = int.Parse(Encoding.ASCII.GetString(_buffer, 0, end).Split(';')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            Take(end + 2);
            body.Write(await ReadBytesAsync(socket, size, cancellationToken));
            await ReadBytesAsync(socket, 2, cancellationToken);
            if (size == 0)
                return body.ToArray();
        }
    }

    private async Task<byte[]> ReadBytesAsync(Socket socket, int count, CancellationToken cancellationToken)
    {
        while (_filled < count)
            await ReceiveAsync(socket, cancellationToken);
        var bytes = _buffer.AsSpan(0, count).ToArray();
        Take(count);
        return bytes;
    }

    private async Task<byte[]> ReadToEndAsync(Socket socket, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        int count;
        do
        {
            body.Write(_buffer, 0, _filled);
            _filled = 0;
            count = await socket.ReceiveAsync(_buffer, cancellationToken);
            _filled = count;
        }
        while (count > 0);
        Dispose();
        return body.ToArray();
    }

    private async Task ReceiveAsync(Socket socket, CancellationToken cancellationToken)
    {
        if (_filled == _buffer.Length)
        {
            if (_buffer.Length >= LargestReply)
                throw new IOException("The server's answer is too large.");
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var count = await socket.ReceiveAsync(_buffer.AsMemory(_filled), cancellationToken);
        if (count == 0)
            throw new IOException("The server ended the connection.");
        _filled += count;
    }

    private void Take(int count)
    {
        _buffer.AsSpan(count, _filled - count).CopyTo(_buffer);
        _filled -= count;
    }
}

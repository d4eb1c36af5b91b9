using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace StudyPlatform.Web.Hosting.Limits;

/// <summary>Whose bucket a request draws from: an IPv4 address, or the /64 network of an IPv6 address, of which one household has all.</summary>
/// <param name="High">The upper 64 bits of the IPv6 form.</param>
/// <param name="Low">The lower 64 bits for IPv4, otherwise 0.</param>
internal readonly record struct NetworkKey(ulong High, ulong Low)
{
    /// <summary>No address.</summary>
    public static NetworkKey None => default;

    public static NetworkKey Of(IPAddress? address)
    {
        if (address is null)
            return None;
        Span<byte> bytes = stackalloc byte[16];
        if (address.AddressFamily is AddressFamily.InterNetwork)
        {
            // The form that a socket for both families gives an IPv4 address: ::ffff:a.b.c.d.
            bytes[10] = bytes[11] = 0xff;
            address.TryWriteBytes(bytes[12..], out _);
        }
        else
        {
            address.TryWriteBytes(bytes, out _);
        }

        var high = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        var isMapped = high == 0 && BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]) == 0xffff;
        return new NetworkKey(high, isMapped ? BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]) : 0);
    }
}

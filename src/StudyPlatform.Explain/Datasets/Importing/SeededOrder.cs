using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StudyPlatform.Explain.Datasets.Sources;

namespace StudyPlatform.Explain.Datasets.Importing;

/// <summary>
/// A random order of images that each one's name and the seed decide by themselves: where an image joins or leaves,
/// the others keep their order, so that a split hardly changes when a photograph is added.
/// </summary>
internal static class SeededOrder
{
    /// <param name="candidates">All images of the layout.</param>
    /// <param name="members">Numbers of those to put into order.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="purpose">Orders for different purposes are independent of each other.</param>
    public static List<int> Of(IReadOnlyList<Candidate> candidates, IEnumerable<int> members, ulong seed, string purpose) =>
        [.. members.OrderBy(number => Key(seed, purpose, candidates[number].Name)).ThenBy(number => number)];

    private static UInt128 Key(ulong seed, string purpose, string name)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{seed}\n{purpose}\n{name}");
        return BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}

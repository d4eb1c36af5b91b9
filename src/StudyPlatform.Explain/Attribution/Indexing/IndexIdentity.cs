using System.Security.Cryptography;
using System.Text;

namespace StudyPlatform.Explain.Attribution.Indexing;

/// <summary>What a training index was made from; an index of something else is stale.</summary>
/// <param name="WeightsSha256">SHA-256 of the network's weights file, lower-case hex.</param>
/// <param name="DatasetSha256">SHA-256 of the data set, lower-case hex.</param>
public sealed record IndexIdentity(string WeightsSha256, string DatasetSha256)
{
    /// <summary>32 bytes that stand for both.</summary>
    internal byte[] Digest() => SHA256.HashData(Encoding.UTF8.GetBytes($"{WeightsSha256}\n{DatasetSha256}"));
}

namespace StudyPlatform.Web.Participate.Serving;

/// <summary>A file of our own that pages refer to.</summary>
/// <param name="Path">Where it is served: its name with the hash of its content.</param>
/// <param name="ContentType">As in the header.</param>
/// <param name="Bytes">As it is.</param>
/// <param name="Brotli">Compressed; null where that does not make it smaller.</param>
public sealed record Asset(string Path, string ContentType, byte[] Bytes, byte[]? Brotli);

namespace StudyPlatform.Explain.Explaining;

/// <summary>One command that had a part in a result.</summary>
/// <param name="Command">The exact command line.</param>
/// <param name="Device">Where it computed; null where no network was involved.</param>
/// <param name="Threads">Number of compute threads likewise.</param>
/// <param name="Tools">Name and version of each tool and library that mattered.</param>
public sealed record ProvenanceEntry(string Command, string? Device, int? Threads, IReadOnlyDictionary<string, string> Tools)
{
    public bool Equals(ProvenanceEntry? other) =>
        other is not null && Command == other.Command && Device == other.Device && Threads == other.Threads
        && Tools.OrderBy(tool => tool.Key, StringComparer.Ordinal).SequenceEqual(other.Tools.OrderBy(tool => tool.Key, StringComparer.Ordinal));

    public override int GetHashCode() => HashCode.Combine(Command, Device, Threads);
}

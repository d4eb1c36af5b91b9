using StudyPlatform.Explain.Datasets.Sources;

namespace StudyPlatform.Explain.Datasets.Importing;

/// <summary>
/// Finds images whose decoded pixels are equal, which includes equal files. Of each group one is kept: one of the official
/// test half if there is any (so that the network is never tested on what it learned from), otherwise the first offered.
/// </summary>
internal sealed class DuplicateScan(SourceListing listing, bool officialSplits)
{
    /// <param name="taken">What came of the images worked on so far, by their number.</param>
    /// <returns>The numbers of the images to keep, ascending, and what was left out.</returns>
    public (List<int> Kept, List<DatasetDuplicate> Duplicates) Sift(IReadOnlyDictionary<int, IntakeResult> taken)
    {
        var kept = new List<int>();
        var dropped = new SortedDictionary<int, DatasetDuplicate>();
        foreach (var group in taken.Where(pair => pair.Value.Fault is null).GroupBy(pair => pair.Value.PixelSha256, pair => pair.Key, StringComparer.Ordinal))
        {
            var members = group.OrderByDescending(number => Half(number) == Split.Test).ThenBy(number => number).ToList();
            kept.Add(members[0]);
            foreach (var copy in members.Skip(1))
                dropped.Add(copy, Describe(members[0], copy, taken));
        }

        kept.Sort();
        return (kept, [.. dropped.Values]);
    }

    private Split? Half(int number) => officialSplits ? listing.Candidates[number].Official : null;

    private DatasetDuplicate Describe(int kept, int copy, IReadOnlyDictionary<int, IntakeResult> taken)
    {
        var (first, second) = (listing.Candidates[kept], listing.Candidates[copy]);
        var same = string.Equals(taken[kept].SourceSha256, taken[copy].SourceSha256, StringComparison.Ordinal) ? "bytes" : "pixels";
        return new DatasetDuplicate(first.Name, listing.Classes[first.Class], second.Name, listing.Classes[second.Class], same, Half(kept) != Half(copy));
    }
}

using StudyPlatform.Explain.Datasets.Sources;

namespace StudyPlatform.Explain.Datasets.Importing;

/// <summary>Deals images into training and test half: as the layout says, and the others by seed, class by class.</summary>
internal static class SplitPlan
{
    /// <param name="listing">The layout.</param>
    /// <param name="kept">Numbers of the images to deal.</param>
    /// <param name="options">Test share, seed, and whether the layout's halves are used.</param>
    /// <returns>The half of each image.</returns>
    public static Dictionary<int, Split> Deal(SourceListing listing, IReadOnlyList<int> kept, DatasetImportOptions options)
    {
        var plan = new Dictionary<int, Split>();
        foreach (var members in kept.GroupBy(number => listing.Candidates[number].Class))
        {
            var open = new List<int>();
            foreach (var number in members)
            {
                if (options.OfficialSplits && listing.Candidates[number].Official is { } half)
                    plan[number] = half;
                else
                    open.Add(number);
            }

            var test = TestCount(open.Count, options.TestShare);
            var place = 0;
            foreach (var number in SeededOrder.Of(listing.Candidates, open, options.Seed, "split"))
                plan[number] = place++ < test ? Split.Test : Split.Train;
        }

        return plan;
    }

    /// <summary>The share, rounded, but where it is not 0 at least one image, and never all.</summary>
    private static int TestCount(int count, double share)
    {
        var wanted = (int)Math.Round(count * share, MidpointRounding.AwayFromZero);
        return Math.Min(share > 0 ? Math.Max(wanted, 1) : 0, Math.Max(0, count - 1));
    }
}

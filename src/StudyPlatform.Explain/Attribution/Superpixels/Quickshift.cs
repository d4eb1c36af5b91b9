using System.Numerics;
using StudyPlatform.Domain.Randomness;
using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Attribution.Superpixels;

/// <summary>
/// Quickshift superpixels (Vedaldi and Soatto 2008, Quick shift and kernel methods for mode seeking): each
/// pixel moves to the nearest pixel of higher Parzen density in the joint space of place and colour; the trees
/// that arise are the segments. Density and search look at the square of three kernel sizes around a pixel, as
/// scikit-image does: without that, a maximal distance of 200 would join a whole image into one tree.
/// </summary>
/// <remarks>
/// Where densities are equal, as in flat areas, a random order drawn from the seed decides; where distances
/// are equal, the denser pixel. So one seed gives one segmentation.
/// </remarks>
public static class Quickshift
{
    /// <summary>Segments an image; labels are numbered by first appearance from the top left.</summary>
    /// <param name="chw">Channel-major bytes, 3 · width · height.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="options">Kernel size, maximal distance, colour ratio.</param>
    /// <param name="seed">Decides between equal densities.</param>
    public static SegmentMap Segment(ReadOnlySpan<byte> chw, int width, int height, QuickshiftOptions options, ulong seed)
    {
        var image = new JointSpace(chw, width, height, options);
        var rank = DensityRanks(image, seed);
        var parent = Parents(image, rank);
        return Label(image, rank, parent);
    }

    /// <summary>Each pixel's place in the order of density, 0 for the thinnest: a strict order, ties broken by the seed.</summary>
    private static int[] DensityRanks(JointSpace image, ulong seed)
    {
        var density = new float[image.Height * image.Width];
        Parallel.For(0, image.Height, y => image.DensityRow(y, density.AsSpan(y * image.Width, image.Width)));

        var tieBreak = new uint[density.Length];
        for (var i = 0; i < tieBreak.Length; i++)
            tieBreak[i] = (uint)i;
        new SeededRandom(seed).Shuffle(tieBreak.AsSpan());

        // Positive floats sort as their bits do.
        var keys = new ulong[density.Length];
        var pixels = new int[density.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = ((ulong)BitConverter.SingleToUInt32Bits(density[i]) << 32) | tieBreak[i];
            pixels[i] = i;
        }

        Array.Sort(keys, pixels);
        var rank = new int[pixels.Length];
        for (var i = 0; i < pixels.Length; i++)
            rank[pixels[i]] = i;
        return rank;
    }

    private static int[] Parents(JointSpace image, int[] rank)
    {
        var padded = image.Pad(rank, outside: -1);
        var parent = new int[rank.Length];
        Parallel.For(0, image.Height, y => image.ParentRow(y, padded, parent.AsSpan(y * image.Width, image.Width)));
        return parent;
    }

    private static SegmentMap Label(JointSpace image, int[] rank, int[] parent)
    {
        // Parents are denser, so walking from the densest down finds each parent's root already known.
        var byRank = new int[rank.Length];
        for (var i = 0; i < rank.Length; i++)
            byRank[rank[i]] = i;
        var root = new int[rank.Length];
        for (var i = byRank.Length - 1; i >= 0; i--)
            root[byRank[i]] = parent[byRank[i]] == byRank[i] ? byRank[i] : root[parent[byRank[i]]];

        var labelOfRoot = new int[rank.Length];
        Array.Fill(labelOfRoot, -1);
        var labels = new int[rank.Length];
        var count = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            ref var label = ref labelOfRoot[root[i]];
            if (label < 0)
                label = count++;
            labels[i] = label;
        }

        return new SegmentMap(image.Width, image.Height, labels, count);
    }
}

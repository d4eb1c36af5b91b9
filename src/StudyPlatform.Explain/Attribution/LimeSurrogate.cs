using StudyPlatform.Explain.Attribution.Numerics;
using StudyPlatform.Explain.Attribution.Superpixels;
using StudyPlatform.Domain.Randomness;

namespace StudyPlatform.Explain.Attribution;

/// <summary>
/// LIME's local linear model (Ribeiro, Singh and Guestrin 2016), apart from any network: which altered images
/// to ask about, how near each is, and the weighted ridge regression over segments that is read off the answers.
/// </summary>
internal static class LimeSurrogate
{
    /// <summary>Up to this many features are chosen one by one, more by their weights.</summary>
    private const int ForwardSelectionUpTo = 6;

    /// <summary>Penalty of the ridge regression that features are ranked by.</summary>
    private const double SelectionAlpha = 0.01;

    /// <summary>Random halvings of the sample that <see cref="Stability"/> is averaged over.</summary>
    private const int Halvings = 10;

    /// <summary>Altered images: the first shows all segments, the others each with probability ½.</summary>
    public static SegmentMasks Sample(int count, int segments, SeededRandom random)
    {
        var masks = new SegmentMasks(count, segments);
        masks[0].Fill(1);
        for (var row = 1; row < count; row++)
        {
            foreach (ref var visible in masks[row])
                visible = (byte)(random.NextUInt64() >> 63);
        }

        return masks;
    }

    /// <summary>√exp(−d² / width²) with d the cosine distance of a row to all ones, 1 for an empty row.</summary>
    public static double Weight(ReadOnlySpan<byte> row, double width)
    {
        var visible = 0;
        foreach (var one in row)
            visible += one;
        var distance = 1 - Math.Sqrt((double)visible / row.Length);
        return Math.Sqrt(Math.Exp(-distance * distance / (width * width)));
    }

    /// <summary>The final model: features chosen, then a ridge regression on them.</summary>
    public static RidgeFit Fit(SegmentMasks masks, ReadOnlySpan<double> outputs, LimeOptions options)
    {
        var moments = new WeightedMoments(masks.Segments);
        for (var row = 0; row < masks.Count; row++)
            moments.Add(masks[row], outputs[row], Weight(masks[row], options.KernelWidth));
        return Fit(moments, options);
    }

    /// <summary>
    /// How far the fit depends on the draw: the rank correlation between the coefficients fitted on two random
    /// halves of the sample, averaged over ten halvings. 1: the same order whatever was drawn; 0: chance.
    /// The unaltered image belongs to both halves.
    /// </summary>
    public static double Stability(SegmentMasks masks, ReadOnlySpan<double> outputs, LimeOptions options, SeededRandom random)
    {
        var all = new WeightedMoments(masks.Segments);
        var weights = new double[masks.Count];
        for (var row = 0; row < masks.Count; row++)
            all.Add(masks[row], outputs[row], weights[row] = Weight(masks[row], options.KernelWidth));

        var order = Enumerable.Range(1, masks.Count - 1).ToArray();
        var agreement = 0.0;
        for (var halving = 0; halving < Halvings; halving++)
        {
            random.Shuffle(order.AsSpan());
            var half = new WeightedMoments(masks.Segments);
            foreach (var row in order.AsSpan(0, order.Length / 2))
                half.Add(masks[row], outputs[row], weights[row]);
            var other = all.Without(half);
            half.Add(masks[0], outputs[0], weights[0]);
            agreement += RankCorrelation.Spearman(Fit(half, options).Dense(masks.Segments), Fit(other, options).Dense(masks.Segments));
        }

        return agreement / Halvings;
    }

    private static RidgeFit Fit(WeightedMoments moments, LimeOptions options)
    {
        var wanted = Math.Min(options.Features, moments.Columns);
        int[] all = [.. Enumerable.Range(0, moments.Columns)];
        var chosen = wanted == moments.Columns ? all
            : options.Features <= ForwardSelectionUpTo ? [.. Forward(moments, wanted)]
            : [.. HighestWeights(moments, all, wanted)];
        return moments.Ridge(chosen, options.Alpha);
    }

    private static IEnumerable<int> HighestWeights(WeightedMoments moments, int[] all, int wanted)
    {
        var ranking = moments.Ridge(all, SelectionAlpha).Coefficients;
        return all.OrderByDescending(i => Math.Abs(ranking[i])).ThenBy(i => i).Take(wanted).Order();
    }

    /// <summary>Adds, one at a time, the segment that lets the unpenalised fit explain most.</summary>
    private static List<int> Forward(WeightedMoments moments, int wanted)
    {
        var chosen = new List<int>();
        while (chosen.Count < wanted)
        {
            var (best, bestR2) = (-1, double.NegativeInfinity);
            for (var candidate = 0; candidate < moments.Columns; candidate++)
            {
                if (chosen.Contains(candidate))
                    continue;
                var r2 = moments.Ridge([.. chosen, candidate], alpha: 0).R2;
                if (r2 > bestR2)
                    (best, bestR2) = (candidate, r2);
            }

            chosen.Add(best);
        }

        return chosen;
    }
}

using System.Numerics;
using StudyPlatform.Explain.Attribution.Superpixels;
using StudyPlatform.Domain.Randomness;

namespace StudyPlatform.Explain.Attribution;

/// <summary>
/// Which coalitions of players a regression for Shapley values asks about, and with what weight
/// π(S) = (n − 1) / (C(n, s)·s·(n − s)) (Lundberg and Lee 2017, theorem 2): all of them, or as many as a budget
/// allows, drawn in complementary pairs, which takes the variance of all even terms out (Covert and Lee 2021).
/// </summary>
internal sealed class CoalitionDesign
{
    private CoalitionDesign(SegmentMasks coalitions, double[] weights, bool exact) => (Coalitions, Weights, Exact) = (coalitions, weights, exact);

    /// <summary>The coalitions to ask about: first the empty one, then the full one, then the weighted ones.</summary>
    public SegmentMasks Coalitions { get; }

    /// <summary>The weights of the coalitions from the third on.</summary>
    public double[] Weights { get; }

    /// <summary>Whether these are all there are.</summary>
    public bool Exact { get; }

    /// <summary>All 2ⁿ coalitions, n ≤ 20.</summary>
    public static CoalitionDesign Enumerate(int players)
    {
        var subsets = SegmentMasks.AllSubsets(players);
        var coalitions = new SegmentMasks(subsets.Count, players);
        coalitions[Math.Min(1, subsets.Count - 1)].Fill(1);
        var weights = new double[Math.Max(0, subsets.Count - 2)];
        for (var i = 0; i < weights.Length; i++)
        {
            subsets[i + 1].CopyTo(coalitions[i + 2]);
            var size = BitOperations.PopCount((uint)i + 1);
            weights[i] = SizeWeight(players, size) / ExactShapley.Binomial(players, size);
        }

        return new CoalitionDesign(coalitions, weights, exact: true);
    }

    /// <summary>
    /// At most <paramref name="budget"/> coalitions: sizes from the outside in (1 and n − 1, 2 and n − 2, …) are
    /// taken whole while their share of the budget covers them, the rest is drawn with equal weights.
    /// </summary>
    public static CoalitionDesign Sample(int players, int budget, SeededRandom random)
    {
        if (players < 4)
            throw new ArgumentOutOfRangeException(nameof(players), players, "Fewer than four players are enumerated.");
        var rows = new List<byte[]>();
        var weights = new List<double>();
        var left = (budget - 2) / 2;
        var size = 1;
        for (; size <= players / 2; size++)
        {
            var count = PairsOf(players, size);
            if (count > left * PairWeight(players, size) / WeightFrom(players, size) + 1e-9)
                break;
            foreach (var members in Subsets(players, size))
                AddPair(rows, weights, Row(players, members), PairWeight(players, size) / count / 2, whole: 2 * size == players);
            left -= (int)count;
        }

        var rest = WeightFrom(players, size);
        for (var draw = 0; draw < left && rest > 0; draw++)
        {
            var members = Members(players, DrawSize(players, size, rest, random), random);
            AddPair(rows, weights, Row(players, members), rest / left / 2, whole: false);
        }

        var coalitions = new SegmentMasks(rows.Count + 2, players);
        coalitions[1].Fill(1);
        for (var i = 0; i < rows.Count; i++)
            rows[i].CopyTo(coalitions[i + 2]);
        return new CoalitionDesign(coalitions, [.. weights], exact: rest <= 0);
    }

    /// <summary>Kernel weight of all coalitions of a size together.</summary>
    private static double SizeWeight(int n, int size) => (n - 1.0) / (size * (n - size));

    /// <summary>Kernel weight of all coalitions of a size and their complements.</summary>
    private static double PairWeight(int n, int size) => 2 * size == n ? SizeWeight(n, size) : 2 * SizeWeight(n, size);

    private static double PairsOf(int n, int size) => ExactShapley.Binomial(n, size) / (2 * size == n ? 2 : 1);

    private static double WeightFrom(int n, int size) => Enumerable.Range(size, Math.Max(0, n / 2 - size + 1)).Sum(s => PairWeight(n, s));

    private static int DrawSize(int n, int smallest, double total, SeededRandom random)
    {
        var at = random.NextDouble() * total;
        var size = smallest;
        while (size < n / 2 && (at -= PairWeight(n, size)) >= 0)
            size++;
        return size;
    }

    private static int[] Members(int n, int size, SeededRandom random)
    {
        int[] players = [.. Enumerable.Range(0, n)];
        random.Shuffle(players.AsSpan());
        return players[..size];
    }

    private static byte[] Row(int n, IEnumerable<int> members)
    {
        var row = new byte[n];
        foreach (var member in members)
            row[member] = 1;
        return row;
    }

    private static void AddPair(List<byte[]> rows, List<double> weights, byte[] row, double weight, bool whole)
    {
        // A whole middle size lists its complements itself; only the half with the first player starts a pair.
        if (whole && row[0] == 0)
            return;
        rows.Add(row);
        rows.Add([.. row.Select(visible => (byte)(1 - visible))]);
        weights.Add(weight);
        weights.Add(weight);
    }

    private static IEnumerable<int[]> Subsets(int n, int size)
    {
        var members = Enumerable.Range(0, size).ToArray();
        while (true)
        {
            yield return [.. members];
            var i = size - 1;
            while (i >= 0 && members[i] == n - size + i)
                i--;
            if (i < 0)
                yield break;
            members[i]++;
            for (var j = i + 1; j < size; j++)
                members[j] = members[j - 1] + 1;
        }
    }
}

using MathNet.Numerics.Random;

namespace StudyPlatform.Statistics.Randomness;

/// <summary>Random numbers from a seed: the same on every machine.</summary>
public static class RandomStream
{
    /// <summary>xoshiro256** (Blackman and Vigna 2021) for one piece of a seeded whole; streams of different keys do not depend on each other's length.</summary>
    /// <param name="seed">The seed of the whole.</param>
    /// <param name="key">The piece, for example the number of a replication.</param>
    public static Xoshiro256StarStar For(ulong seed, ulong key = 0)
    {
        var mixed = Mix(seed + Mix(key + 0x9E3779B97F4A7C15UL));
        return new Xoshiro256StarStar(unchecked((int)(mixed ^ (mixed >> 32))), threadSafe: false);
    }

    // The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}

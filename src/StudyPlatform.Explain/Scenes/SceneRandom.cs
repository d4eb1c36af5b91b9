namespace StudyPlatform.Explain.Scenes;

/// <summary>SplitMix64 (Steele, Lea, Flood 2014): a tiny seeded source, so that a scene depends on its own seed and nothing else.</summary>
internal struct SceneRandom(ulong seed)
{
    private ulong _state = seed;

    public ulong NextBits()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>Uniform in [0, 1).</summary>
    public float Unit() => (NextBits() >> 40) * (1f / 16777216f);

    public float Range(float low, float high) => low + ((high - low) * Unit());

    /// <summary>Triangular around the middle of the range: extremes are rare.</summary>
    public float Middling(float low, float high) => low + ((high - low) * 0.5f * (Unit() + Unit()));

    public bool Chance(double probability) => Unit() < probability;

    public int Below(int count) => (int)(NextBits() % (ulong)count);

    public float Sign() => (NextBits() & 1) == 0 ? 1f : -1f;

    public T Pick<T>(ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    /// <summary>Index drawn with probability proportional to its weight.</summary>
    public int Weighted(ReadOnlySpan<float> weights)
    {
        var total = 0f;
        foreach (var w in weights)
            total += w;
        var at = Unit() * total;
        for (var i = 0; i < weights.Length; i++)
        {
            at -= weights[i];
            if (at < 0)
                return i;
        }
        return weights.Length - 1;
    }

    /// <summary>An independent seed for part <paramref name="index"/> of the thing with <paramref name="seed"/>.</summary>
    public static ulong Derive(ulong seed, ulong index) =>
        new SceneRandom(seed ^ (index * 0xD1B54A32D192ED03UL + 0x8CB92BA72F3D8DD7UL)).NextBits();
}

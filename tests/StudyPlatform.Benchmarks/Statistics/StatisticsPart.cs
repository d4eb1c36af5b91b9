namespace StudyPlatform.Benchmarks.Statistics;

/// <summary>A computation that is measured beside R's own, each in a process of its own, on the same data.</summary>
internal abstract class StatisticsPart
{
    /// <summary>What <c>--only</c> calls it.</summary>
    public abstract string Name { get; }

    /// <summary>What it is, for a reader.</summary>
    public abstract string Title { get; }

    /// <summary>The R script that does the same, a file of this folder; it is given the folder of the data and reports by measure.R.</summary>
    public abstract string Script { get; }

    /// <summary>Writes the data, seeded.</summary>
    public abstract void Prepare(string folder);

    /// <summary>Reads the data.</summary>
    /// <returns>The work that is timed; it returns the figures in which R has to agree, in the order in which R's script gives them.</returns>
    public abstract Func<double[]> Load(string folder);
}

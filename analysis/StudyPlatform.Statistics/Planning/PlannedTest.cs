using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Planning;

/// <summary>A test of a study, and a world in which its power is wanted. Made to be inherited: a plan of one's own is one class.</summary>
public abstract class PlannedTest
{
    /// <summary>The test and the assumed effect, in one line.</summary>
    public abstract string Description { get; }

    /// <summary>What n counts, for example "people per pair".</summary>
    public abstract string Unit { get; }

    /// <summary>Fewest units with which the test can be made.</summary>
    public virtual int FewestUnits => 2;

    /// <summary>Draws one study and tests it. Called from several threads at once.</summary>
    /// <param name="random">The only source of chance.</param>
    /// <param name="n">Number of units.</param>
    /// <returns>The p-value, or the test's refusal, which counts as a study that shows nothing.</returns>
    public abstract Outcome<double> Simulate(System.Random random, int n);

    /// <summary>What is wrong with the assumed world; null where nothing is.</summary>
    public virtual Refusal? Check() => null;
}

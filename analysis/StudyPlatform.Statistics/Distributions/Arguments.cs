namespace StudyPlatform.Statistics.Distributions;

/// <summary>What the distributions ask of their arguments: a number outside is a mistake of the calling code, not of the data.</summary>
internal static class Arguments
{
    public static void RequireNumber(double value, string name)
    {
        if (double.IsNaN(value))
            throw new ArgumentOutOfRangeException(name, value, "A distribution is not defined at something that is not a number.");
    }

    public static void RequirePositive(double value, string name)
    {
        if (!(value > 0))
            throw new ArgumentOutOfRangeException(name, value, "Degrees of freedom and shapes are positive.");
    }

    public static void RequireInside(double probability, string name)
    {
        if (!(probability > 0 && probability < 1))
            throw new ArgumentOutOfRangeException(name, probability, "A quantile is that of a probability between 0 and 1.");
    }

    public static void RequireProbability(double probability, string name)
    {
        if (!(probability >= 0 && probability <= 1))
            throw new ArgumentOutOfRangeException(name, probability, "A probability lies between 0 and 1.");
    }
}

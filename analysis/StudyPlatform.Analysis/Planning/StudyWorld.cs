namespace StudyPlatform.Analysis.Planning;

/// <summary>The world in which the power of a study's tests is wanted: the smallest effects that would matter.</summary>
/// <param name="Methods">Methods of the study, three or more.</param>
/// <param name="Guesses">Guesses of a participant, two or more.</param>
/// <param name="Share">Share of people who choose the better method of a pair, in (0.5, 1).</param>
/// <param name="Accuracy">Accuracy with average methods, in (0, 1).</param>
/// <param name="Difference">By how much a better method raises accuracy, in (0, 1) above <paramref name="Accuracy"/>.</param>
/// <param name="PersonDeviation">Standard deviation of people's own levels, in log odds.</param>
public sealed record StudyWorld(
    int Methods = 6, int Guesses = 5, double Share = 0.75, double Accuracy = 0.55, double Difference = 0.1, double PersonDeviation = 0.5)
{
    /// <summary>Pairs of methods.</summary>
    public int Pairs => Methods * (Methods - 1) / 2;
}

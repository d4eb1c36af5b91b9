namespace StudyPlatform.Analysis.Reporting;

/// <summary>How the report's figures are defined.</summary>
internal static class Definitions
{
    public static IReadOnlyList<Definition> All { get; } =
    [
        new("Analysed", "People who completed the study, were not excluded by an operator, did not have their answers deleted, and were not simulated for a rehearsal; every figure is about them unless it says otherwise."),
        new("Accuracy of a person", "Share of their guesses that name the class which the model predicted, whether or not the model was right."),
        new("Seen by", "Analysed people whose pair contains the method."),
        new("Pair accuracy", "For each pair that contains the method, the mean accuracy of the people given that pair; then the mean over those pairs, ± the standard deviation (n − 1) over them. In per cent."),
        new("Preference accuracy", "Mean accuracy of the people who preferred the method. In per cent."),
        new("Intervals of accuracy", "The person is the unit, since the guesses of one person are not independent: bootstrap over people, bias-corrected and accelerated, from the report's seed; Student's t over people where there are more than 2000."),
        new("Order", "Whether the method that the study names first within a pair was shown first (a) or second (b)."),
        new("Dependents of the MANOVA", "Guesses right; preference and understandability as 1 where the method that the study names first in the pair was chosen and 0 where the other was, so that a pull of the first-shown method appears as an effect of order; and time, the natural logarithm of the median seconds for a guess."),
        new("Response time", "From the images being painted to the answer, by the participant's browser; where its script did not run, from the trial's being awaited to its answer, by the server's clock."),
        new("Pairwise tests", "Preference and understandability: exact binomial test that either method of a pair is chosen as often as the other. Accuracy: Mann–Whitney U between the people who saw one method of a pair without the other and those who saw the other without the one. Two-sided, corrected by Holm within each question."),
        new("Log ability", "Bradley and Terry's scale: two methods that differ by d are chosen over each other with odds of exp(d); the log abilities of all methods add up to 0."),
        new("Accuracy model", "Logistic regression of each guess on whether the model was right and on the two methods shown; a method's coefficient is against the mean of all methods, and those of all methods add up to 0."),
    ];
}

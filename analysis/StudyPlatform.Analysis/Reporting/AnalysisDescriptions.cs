namespace StudyPlatform.Analysis.Reporting;

/// <summary>What each analysis asks, for readers of reports and plans.</summary>
internal static class AnalysisDescriptions
{
    public const string PairwiseChoices = "For each pair of methods, whether one is chosen more often than the other: exact binomial test against a half, two-sided; corrected by Holm over the pairs of the question.";

    public const string PairwiseAccuracy = "For each pair of methods, whether people who saw one without the other guessed better than those who saw the other without the one: Mann–Whitney U, two-sided; corrected by Holm over the pairs.";

    public const string BradleyTerry = "All choices of the question on one scale by maximum likelihood; likelihood-ratio test that no method is ahead of another.";

    public const string Mixed = "Logistic regression of every guess on the methods shown and on whether the model was right, with a normal intercept for each person; Wald test that all methods are alike.";

    public const string ClusterRobust = "The same regression without the person's intercept, its covariance robust against the dependence of one person's guesses; Wald test that all methods are alike.";

    public const string Manova = "Whether people who differ in this differ in guesses right, preference, understandability and time together: one-way multivariate analysis of variance, all four statistics; corrected by Holm over the terms, statistic by statistic. Follow-ups dependent by dependent, corrected by Holm over the dependents.";
}

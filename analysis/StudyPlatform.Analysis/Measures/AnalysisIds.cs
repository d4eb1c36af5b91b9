namespace StudyPlatform.Analysis.Measures;

/// <summary>The analyses by the names that plans and reports know them by.</summary>
public static class AnalysisIds
{
    /// <summary>The question of the pairwise tests of accuracy.</summary>
    public const string Accuracy = "accuracy";

    /// <summary>The term of the order in which the two methods were shown.</summary>
    public const string Order = "order";

    public const string AccuracyMixed = "accuracy.mixed";

    public const string AccuracyClusterRobust = "accuracy.cluster-robust";

    public static string Pairwise(string question) => $"pairwise.{question}";

    public static string BradleyTerry(string question) => $"bradley-terry.{question}";

    public static string Manova(string term) => $"manova.{term}";

    /// <summary>The term of a demographic question.</summary>
    public static string Demographic(string question) => $"d_{question}";
}

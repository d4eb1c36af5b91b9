namespace StudyPlatform.Analysis.Reporting;

/// <summary>What is known to be wrong in the paper's own figures (Khadivpour, Banerjee and Guzdial, arXiv 2209.03433).</summary>
internal static class PaperSlips
{
    public static IReadOnlyList<string> All { get; } =
    [
        "With fifteen pairs of twenty people each method was seen by 100 people, not by 75 as the paper says.",
        "The paper's \"more preferred\" row adds up to 297, although 300 people each preferred one method.",
        "300 people made five guesses each, so 1500 guesses, not 3000.",
        "The paper's preference accuracies cannot follow from its pair accuracies: the people who preferred a method are among those who were given a pair with it.",
        "The paper names a \"paired Wilcoxon Mann-Whitney U\" test: the signed-rank test is for pairs and the U test for separate groups. Here the people of two conditions are separate groups, and the U test is used.",
    ];
}

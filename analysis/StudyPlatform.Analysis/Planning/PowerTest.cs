namespace StudyPlatform.Analysis.Planning;

/// <summary>The study's own tests whose power can be simulated.</summary>
public enum PowerTest
{
    /// <summary>Exact binomial test of one pair, at the level that Holm's first step has.</summary>
    Pair,

    /// <summary>Bradley–Terry's test that all methods are alike.</summary>
    Ranking,

    /// <summary>Mann–Whitney U of accuracy between two methods, at the level that Holm's first step has.</summary>
    Accuracy,

    /// <summary>Wald test of the methods in the mixed logistic regression.</summary>
    AccuracyModel,
}

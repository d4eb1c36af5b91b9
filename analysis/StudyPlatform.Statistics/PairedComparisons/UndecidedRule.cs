namespace StudyPlatform.Statistics.PairedComparisons;

/// <summary>What is done with undecided answers.</summary>
public enum UndecidedRule
{
    /// <summary>They have a probability of their own (Davidson 1970); without undecided answers this is Bradley–Terry.</summary>
    Davidson,

    /// <summary>The table is refused.</summary>
    Refuse,

    /// <summary>They are left out, with a warning: the model then speaks of decided answers only.</summary>
    LeaveOut,
}

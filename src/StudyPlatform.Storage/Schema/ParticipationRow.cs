namespace StudyPlatform.Storage.Schema;

/// <summary>One person's way through a study. Times are microseconds since 1970, UTC.</summary>
internal sealed class ParticipationRow
{
    public long Id { get; set; }

    /// <summary>The name in the results.</summary>
    public required string PublicId { get; set; }

    /// <summary>The secret of the participant's address.</summary>
    public required string Code { get; set; }

    public required string StudyId { get; set; }

    public long VersionId { get; set; }

    /// <summary>The newcomer's number within the study, from 0; null for someone who declined.</summary>
    public long? Number { get; set; }

    /// <summary>The platform.</summary>
    public required string Source { get; set; }

    /// <summary>The two methods with the one first that the study names first: <c>lime+shap</c>.</summary>
    public string? Condition { get; set; }

    public string? CellFirst { get; set; }

    public string? CellSecond { get; set; }

    public required string Status { get; set; }

    public int StepIndex { get; set; }

    /// <summary>Ids of the images in the order of the trials, with spaces between them.</summary>
    public required string Stimuli { get; set; }

    public long StartedAt { get; set; }

    public long StepSince { get; set; }

    public long LeaseUntil { get; set; }

    public long? FinishedAt { get; set; }

    public bool Late { get; set; }

    public int CorrectGuesses { get; set; }

    public int FailedChecks { get; set; }

    public bool DataDeleted { get; set; }

    public required string CompletionCode { get; set; }

    /// <summary>What finishing earned, an exact decimal as text; null before.</summary>
    public string? Base { get; set; }

    /// <summary>What right guesses earned, an exact decimal as text; null before the end.</summary>
    public string? Bonus { get; set; }

    public bool Excluded { get; set; }

    public string? ExclusionReason { get; set; }

    /// <summary>Whether the work is to be paid.</summary>
    public required string Decision { get; set; }

    public string? RejectionReason { get; set; }

    /// <summary>The sequence of the newest event; grows with every change and so shows whether a copy is stale.</summary>
    public int LastSequence { get; set; }

    /// <summary>The hash of the newest event.</summary>
    public required byte[] Head { get; set; }
}

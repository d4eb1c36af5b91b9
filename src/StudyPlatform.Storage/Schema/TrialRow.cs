namespace StudyPlatform.Storage.Schema;

/// <summary>An answered trial.</summary>
internal sealed class TrialRow
{
    public long ParticipationId { get; set; }

    /// <summary>From 1 over all trials.</summary>
    public int Position { get; set; }

    /// <summary><c>labelled</c> or <c>guess</c>.</summary>
    public required string Phase { get; set; }

    public required string Stimulus { get; set; }

    public required string Actual { get; set; }

    public required string Predicted { get; set; }

    public string? Guess { get; set; }

    public long ShownAt { get; set; }

    public long AnsweredAt { get; set; }

    public int? ResponseMs { get; set; }

    public int? HiddenMs { get; set; }
}

namespace StudyPlatform.Storage.Schema;

/// <summary>A comparison of the two methods.</summary>
internal sealed class RankingRow
{
    public long ParticipationId { get; set; }

    /// <summary>From 1, in the order of the study's questions.</summary>
    public int Position { get; set; }

    public required string Question { get; set; }

    public required string Chosen { get; set; }

    public required string Rejected { get; set; }

    public required string Reason { get; set; }

    public string? OwnWords { get; set; }
}

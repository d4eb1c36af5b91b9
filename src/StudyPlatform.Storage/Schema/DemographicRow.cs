namespace StudyPlatform.Storage.Schema;

/// <summary>An answer to a demographic question.</summary>
internal sealed class DemographicRow
{
    public long ParticipationId { get; set; }

    public required string Question { get; set; }

    public required string Value { get; set; }
}

namespace StudyPlatform.Storage.Schema;

/// <summary>What a participant said at the end.</summary>
internal sealed class CommentRow
{
    public long ParticipationId { get; set; }

    public required string Text { get; set; }
}

namespace StudyPlatform.Domain.Participants;

/// <summary>A page of a list.</summary>
public sealed record ParticipantQuery
{
    /// <summary>The most rows of a page.</summary>
    public const int MostRows = 500;

    public ParticipantFilter Filter { get; init; } = new();

    public ParticipantOrder Order { get; init; } = ParticipantOrder.Started;

    public bool Descending { get; init; }

    /// <summary>Rows before the page, from 0.</summary>
    public int Skip { get; init; }

    /// <summary>Rows of the page, 1 to <see cref="MostRows"/>.</summary>
    public int Take { get; init; } = 50;
}

namespace StudyPlatform.Domain.Tests.Participations;

/// <summary>Something that happens to a participation, chosen by what it is then.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Minutes">How long after the move before.</param>
/// <param name="Number">Which step, where the kind leaves it open.</param>
internal sealed record Move(MoveKind Kind, int Minutes, int Number);

using StudyPlatform.Domain.Participations;

namespace StudyPlatform.Domain.Monitoring;

/// <summary>How one step went.</summary>
/// <param name="Step">Which.</param>
/// <param name="Reached">People who got to see it.</param>
/// <param name="Waiting">People who hold a place and are at it now.</param>
/// <param name="DroppedOut">People who dropped out at it.</param>
/// <param name="Time">How long it takes; null while nobody has finished.</param>
public sealed record StepProgress(Step Step, int Reached, int Waiting, int DroppedOut, StepTime? Time);

using StudyPlatform.Explain.Tracing;

namespace StudyPlatform.Explain.Training;

/// <summary>A trace file of a finished training.</summary>
/// <param name="Layer">The traced layer.</param>
/// <param name="Kind">How its changes were kept.</param>
/// <param name="File">Path below the run's folder.</param>
/// <param name="Bytes">Its size.</param>
public sealed record TraceFact(string Layer, TraceKind Kind, string File, long Bytes);

using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Admin.Intake;

/// <summary>A sound definition out of somebody's files.</summary>
/// <param name="Bytes">As the file has them.</param>
/// <param name="Definition">What they say.</param>
public sealed record ChosenDefinition(ReadOnlyMemory<byte> Bytes, StudyDefinition Definition);

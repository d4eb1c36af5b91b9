namespace StudyPlatform.Analysis.Reporting;

/// <summary>Where a report comes from. It holds no time: the same data give the same report, byte for byte.</summary>
/// <param name="Inputs">Every file that was read.</param>
/// <param name="Definitions">Every study definition that participants saw.</param>
/// <param name="Versions">Name and version of the program, its libraries and the runtime.</param>
/// <param name="Command">The command line that makes it again; null on the site.</param>
public sealed record Provenance(
    IReadOnlyList<InputFile> Inputs, IReadOnlyList<DefinitionUse> Definitions, IReadOnlyList<ToolVersion> Versions, string? Command);

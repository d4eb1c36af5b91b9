using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Results;

/// <summary>A version of the study that goes into an export.</summary>
/// <param name="Version">Which one.</param>
/// <param name="Definition">What its document says.</param>
/// <param name="DefinitionDocument">The bytes of <c>study.json</c>.</param>
/// <param name="BundleDocument">The bytes of <c>bundle.json</c>.</param>
public sealed record ExportedVersion(StudyVersion Version, StudyDefinition Definition, ReadOnlyMemory<byte> DefinitionDocument, ReadOnlyMemory<byte> BundleDocument);

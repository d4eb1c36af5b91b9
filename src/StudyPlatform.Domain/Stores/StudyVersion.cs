using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Stores;

/// <summary>A study as it was frozen: the pair of documents that participations refer to.</summary>
/// <param name="Study">The study.</param>
/// <param name="Number">From 1.</param>
/// <param name="Definition">SHA-256 of the bytes of <c>study.json</c>.</param>
/// <param name="Bundle">SHA-256 of the bytes of <c>bundle.json</c>, which names every medium by its own hash.</param>
public sealed record StudyVersion(StudyId Study, int Number, Sha256Hash Definition, Sha256Hash Bundle);

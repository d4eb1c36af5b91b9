using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Stores;

namespace StudyPlatform.Web.Reporting;

/// <summary>A report as it can be handed out.</summary>
/// <param name="Version">The study's current version then.</param>
/// <param name="State">How far the results were.</param>
/// <param name="MadeAt">When it was made. UTC.</param>
/// <param name="Analysed">Whose answers are analysed.</param>
/// <param name="Deviations">In what it departs from its plan, in sentences.</param>
/// <param name="Page">The page, UTF-8.</param>
/// <param name="Archive">Page and tables as a zip.</param>
public sealed record MadeReport(
    StudyVersion Version, ResultState State, DateTimeOffset MadeAt, int Analysed, IReadOnlyList<string> Deviations, ReadOnlyMemory<byte> Page, ReadOnlyMemory<byte> Archive);

using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Analysis.Reporting;

/// <summary>An explanation method as a report names it.</summary>
/// <param name="Id">As in the tables.</param>
/// <param name="Name">For readers: <c>Grad-CAM</c>.</param>
public sealed record ReportMethod(MethodId Id, string Name);

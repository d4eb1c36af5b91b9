using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Admin.Studies;

/// <summary>A study as the list shows it.</summary>
/// <param name="Id">In links.</param>
/// <param name="Title">Of the current version.</param>
/// <param name="State">What it lets people do.</param>
/// <param name="Version">The number of the current version.</param>
/// <param name="UnderWay">People who have begun and hold a place.</param>
/// <param name="Completed">People who have finished.</param>
/// <param name="Planned">People whom the definition asks for; null where it cannot be read.</param>
public sealed record StudyLine(StudyId Id, string Title, StudyState State, int Version, int UnderWay, int Completed, long? Planned);

using StudyPlatform.Domain.Stores;

namespace StudyPlatform.Web.Participate;

/// <param name="Entry">The study and its state.</param>
/// <param name="Current">The version of <paramref name="Entry"/> that newcomers get.</param>
public sealed record CataloguedStudy(StudyEntry Entry, RunningStudy Current);

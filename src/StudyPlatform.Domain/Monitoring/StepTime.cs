using StudyPlatform.Domain.Participations;

namespace StudyPlatform.Domain.Monitoring;

/// <summary>How long people took over a step, from its being awaited to its answer by the server's clock.</summary>
/// <param name="Step">Which.</param>
/// <param name="People">How many of <see cref="MonitorScope.StepPeople"/> answered it.</param>
/// <param name="Median">The middle time, or the mean of the two in the middle.</param>
/// <param name="NinthDecile">The smallest time that nine people in ten do not exceed (nearest rank).</param>
public sealed record StepTime(Step Step, int People, TimeSpan Median, TimeSpan NinthDecile);

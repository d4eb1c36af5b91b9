using System.Diagnostics;
using System.Diagnostics.Metrics;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Hosting.Telemetry;

/// <summary>What the site tells of participations to whoever listens: how many and how long, never who. Its labels are studies, steps and outcomes.</summary>
internal static class SiteMeasures
{
    /// <summary>Of the meter and of the activity source.</summary>
    public const string Name = "StudyPlatform.Web";

    public const string Admitted = "studyplatform.participations.admitted";

    public const string Refused = "studyplatform.participations.refused";

    public const string Ended = "studyplatform.participations.ended";

    public const string LostPlace = "studyplatform.participations.swept";

    public const string StepTime = "studyplatform.step.duration";

    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> AdmittedCounter = Meter.CreateCounter<long>(Admitted, "{participation}", "People who were let in");

    private static readonly Counter<long> RefusedCounter = Meter.CreateCounter<long>(Refused, "{arrival}", "People who consented and were not let in");

    private static readonly Counter<long> EndedCounter = Meter.CreateCounter<long>(Ended, "{participation}", "Participations that ended, by how");

    private static readonly Counter<long> SweptCounter = Meter.CreateCounter<long>(LostPlace, "{participation}", "Participations that timed out or were given up for abandoned");

    private static readonly Histogram<double> StepHistogram = Meter.CreateHistogram(
        StepTime, "s", "From a step being awaited to its answer", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 2, 5, 10, 20, 30, 45, 60, 90, 120, 180, 300, 600, 1800] });

    public static void WasAdmitted(StudyId study, Platform source) => AdmittedCounter.Add(1, OfStudy(study), new("source", source.ToString()));

    public static void WasRefused(StudyId study, string reason) => RefusedCounter.Add(1, OfStudy(study), new("reason", reason));

    public static void HasEnded(StudyId study, ParticipationStatus status) => EndedCounter.Add(1, OfStudy(study), new("status", status.ToString()));

    public static void WasSwept(int participations)
    {
        if (participations > 0)
            SweptCounter.Add(participations);
    }

    public static void WasAnswered(StudyId study, StepKind step, TimeSpan awaited) =>
        StepHistogram.Record(awaited.TotalSeconds, OfStudy(study), new("step", step.ToString()));

    private static KeyValuePair<string, object?> OfStudy(StudyId study) => new("study", study.Value);
}

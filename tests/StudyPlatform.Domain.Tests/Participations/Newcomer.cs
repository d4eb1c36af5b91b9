using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Tests.Participations;

/// <summary>Participations of an empty study.</summary>
internal static class Newcomer
{
    public static DateTimeOffset Start { get; } = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Someone who just agreed.</summary>
    public static Participation Of(StudyPlan plan, long number = 0) =>
        Assert.IsType<AdmissionDecision.Admitted>(Admission.Decide(plan, number, new int[plan.Cells.Count], new Dictionary<StimulusId, int>(), Start)).Participation;

    /// <summary>Someone who has answered so many steps, one a second.</summary>
    public static Participation After(StudyPlan plan, int steps, bool right = true)
    {
        var participation = Of(plan);
        for (var i = 0; i < steps; i++)
            participation = Apply(plan, participation, Answers.ToNext(plan, participation, right), Start.AddSeconds(i + 1));
        return participation;
    }

    public static Participation Apply(StudyPlan plan, Participation participation, ParticipationCommand command, DateTimeOffset now) =>
        Assert.IsType<Transition.Accepted>(Transitions.Apply(plan, participation, command, now)).Next;
}

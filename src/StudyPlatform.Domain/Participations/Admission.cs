using StudyPlatform.Domain.Assignment;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Randomness;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Participations;

/// <summary>What a newcomer gets: pure, everything random follows from the study's seed and the newcomer's number.</summary>
public static class Admission
{
    /// <summary>Admits a newcomer.</summary>
    /// <param name="plan">The study.</param>
    /// <param name="number">How many newcomers the study has admitted before this one.</param>
    /// <param name="people">People finished or under way, by index of the plan's cells.</param>
    /// <param name="showings">How often each stimulus was given to a participant.</param>
    /// <param name="now">UTC.</param>
    public static AdmissionDecision Decide(StudyPlan plan, long number, IReadOnlyList<int> people, IReadOnlyDictionary<StimulusId, int> showings, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var random = SeededRandom.For(plan.Definition.Seed, (ulong)number);
        if (CellAssignment.Choose(plan.Cells, people, plan.Definition.PeoplePerCondition, random) is not { } cell)
            return new AdmissionDecision.Full();
        if (StimulusAssignment.Choose(plan, showings, random) is not { } stimuli)
            return new AdmissionDecision.OutOfImages();
        return new AdmissionDecision.Admitted(cell, new Participation(
            ParticipationStatus.UnderWay, StepIndex: 0, plan.Cells[cell], stimuli, StartedAt: now, StepSince: now, LeaseUntil: now + plan.Lease));
    }
}

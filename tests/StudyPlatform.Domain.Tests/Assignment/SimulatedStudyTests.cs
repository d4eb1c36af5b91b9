using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Tests.Studies;

namespace StudyPlatform.Domain.Tests.Assignment;

/// <summary>Ten thousand arrivals with drop-outs; what must hold at every moment is asserted within <see cref="SimulatedStudy"/>.</summary>
public sealed class SimulatedStudyTests
{
    private const int Arrivals = 12_000;

    [Theory]
    [InlineData(1UL, 400)]
    [InlineData(2UL, 401)]
    [InlineData(3UL, 20)]
    public void Quotas_are_exact_in_the_end_however_people_drop_out(ulong seed, int peoplePerCondition)
    {
        var plan = DefaultStudy.PlanWith(study => study with { PeoplePerCondition = peoplePerCondition });
        var study = new SimulatedStudy(plan, seed, lateShare: 0);

        study.Run(Arrivals);

        Assert.True(study.TurnedAway > 500 && study.DroppedOut > study.Admitted / 5, $"{study.Admitted} admitted, {study.TurnedAway} turned away, {study.DroppedOut} dropped out");
        Assert.Equal(0, study.CameBackLate);
        Assert.All(
            study.Participations.Where(one => one.HoldsPlace(DateTimeOffset.MaxValue)).GroupBy(one => one.Cell.Condition),
            condition => Assert.Equal(peoplePerCondition, condition.Count()));
        Assert.All(
            study.Participations.Where(one => one.HoldsPlace(DateTimeOffset.MaxValue)).GroupBy(one => one.Cell.Condition),
            condition => Assert.InRange(condition.Count(one => one.Cell.First == one.Cell.Condition.A), peoplePerCondition / 2, (peoplePerCondition + 1) / 2));
    }

    [Theory]
    [InlineData(4UL, 400)]
    [InlineData(5UL, 401)]
    public void Only_people_who_came_back_late_go_beyond_a_quota(ulong seed, int peoplePerCondition)
    {
        var plan = DefaultStudy.PlanWith(study => study with { PeoplePerCondition = peoplePerCondition });
        var study = new SimulatedStudy(plan, seed, lateShare: 0.1);

        study.Run(Arrivals);

        Assert.True(study.TurnedAway > 500 && study.CameBackLate > 500, $"{study.TurnedAway} turned away, {study.CameBackLate} came back late");
        Assert.All(
            study.Participations.Where(one => one.HoldsPlace(DateTimeOffset.MaxValue)).GroupBy(one => one.Cell.Condition),
            condition =>
            {
                Assert.True(condition.Count(one => !one.Late) <= peoplePerCondition);
                Assert.True(condition.Count() >= peoplePerCondition);
            });
        Assert.All(study.Participations.Where(one => one.Status is ParticipationStatus.Completed && !one.Late), one => Assert.True(one.FinishedAt < one.LeaseUntil));
    }
}

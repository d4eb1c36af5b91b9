using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Randomness;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Domain.Tests.Participations;

namespace StudyPlatform.Domain.Tests.Assignment;

/// <summary>
/// A study in simulated time: people arrive, answer, drop out in every way there is, and come back late, each by the
/// domain's own functions. It keeps the counts that a store keeps, and looks at them after each change.
/// </summary>
internal sealed class SimulatedStudy(StudyPlan plan, ulong seed, double lateShare)
{
    private readonly SeededRandom _random = new(seed);
    private readonly PriorityQueue<Action, DateTimeOffset> _agenda = new();
    private readonly List<Participation> _participations = [];
    private readonly Dictionary<StimulusId, int> _showings = [];

    /// <summary>Places that were freed in a cell and not taken again.</summary>
    private readonly int[] _freed = new int[plan.Cells.Count];

    /// <summary>People who, since the last newcomer of a cell, came back late to it: nobody could reckon with them.</summary>
    private readonly int[] _surplus = new int[plan.Cells.Count];

    private DateTimeOffset _now = Newcomer.Start;

    /// <summary>People finished or under way in each cell.</summary>
    public int[] People { get; } = new int[plan.Cells.Count];

    public int Admitted => _participations.Count;

    public int TurnedAway { get; private set; }

    public int CameBackLate { get; private set; }

    public int DroppedOut { get; private set; }

    public IReadOnlyList<Participation> Participations => _participations;

    /// <summary>People arrive one by one until so many have come and everyone's way has ended.</summary>
    public void Run(int arrivals)
    {
        for (var i = 0; i < arrivals; i++)
            _agenda.Enqueue(Arrive, Newcomer.Start.AddSeconds(15 * i));
        while (_agenda.TryDequeue(out var action, out var due))
        {
            _now = due > _now ? due : _now;
            action();
        }
    }

    private void Arrive()
    {
        // The store sweeps before it counts: whoever is past their lease holds no place.
        var decision = Admission.Decide(plan, _participations.Count, People, _showings, _now);
        if (decision is not AdmissionDecision.Admitted admitted)
        {
            Assert.IsType<AdmissionDecision.Full>(decision);
            AssertFull();
            TurnedAway++;
            return;
        }

        AssertAmongTheFewest(admitted.CellIndex);
        _freed[admitted.CellIndex] = Math.Max(0, _freed[admitted.CellIndex] - 1);
        _surplus[admitted.CellIndex] = 0;
        People[admitted.CellIndex]++;
        foreach (var stimulus in admitted.Participation.Stimuli)
            _showings[stimulus] = _showings.GetValueOrDefault(stimulus) + 1;
        _participations.Add(admitted.Participation);
        AssertEven();
        Plan(_participations.Count - 1, admitted.CellIndex);
    }

    /// <summary>What this person will do: most finish in time, one in three drops out.</summary>
    private void Plan(int person, int cell)
    {
        var fate = _random.NextDouble();
        var stopAfter = _random.NextInt(plan.Path.Count);
        _agenda.Enqueue(() => Do(person, cell, new ParticipationCommand.Lapse()), _now + plan.Lease);
        if (fate < 0.64)
            Answer(person, cell, plan.Path.Count, _random.NextDouble(4, 19));
        else if (fate < 0.67)
            _agenda.Enqueue(() => Do(person, cell, new ParticipationCommand.Withdraw(DeleteData: true)), Answer(person, cell, plan.Path.Count, _random.NextDouble(4, 19)).AddHours(1));
        else if (fate < 0.67 + lateShare)
            Answer(person, cell, plan.Path.Count, _random.NextDouble(21, 300));
        else if (fate < 0.85)
            _agenda.Enqueue(() => Do(person, cell, new ParticipationCommand.Abandon()), Answer(person, cell, stopAfter, _random.NextDouble(1, 19)).AddDays(2));
        else if (fate < 0.95)
            _agenda.Enqueue(() => Do(person, cell, new ParticipationCommand.Withdraw(_random.NextBool())), Answer(person, cell, stopAfter, _random.NextDouble(1, 15)).AddMinutes(1));
        else
            _agenda.Enqueue(() => Do(person, cell, Answers.ToNext(plan, _participations[person], age: "under-18")), _now.AddMinutes(1));
    }

    /// <summary>Answers so many steps, evenly over so many minutes; tells when the last is answered.</summary>
    private DateTimeOffset Answer(int person, int cell, int steps, double minutes)
    {
        for (var i = 1; i <= steps; i++)
            _agenda.Enqueue(() => Do(person, cell, Answers.ToNext(plan, _participations[person], right: _random.NextBool())), _now.AddMinutes(minutes * i / steps));
        return _now.AddMinutes(minutes);
    }

    private void Do(int person, int cell, ParticipationCommand command)
    {
        var before = _participations[person];
        if (Transitions.Apply(plan, before, command, _now) is not Transition.Accepted { Next: var after })
        {
            Assert.IsNotType<ParticipationCommand.Submit>(command);
            return;
        }

        _participations[person] = after;
        // At the very end of a lease the place is free whether the lapse is noted yet or not.
        var held = before.HoldsPlace(command is ParticipationCommand.Lapse ? before.LeaseUntil.AddTicks(-1) : _now);
        var holds = after.HoldsPlace(_now);
        if (held && !holds)
        {
            DroppedOut++;
            People[cell]--;
            _freed[cell]++;
        }
        else if (!held && holds)
        {
            Assert.True(after.Late);
            CameBackLate++;
            People[cell]++;
            _freed[cell] = Math.Max(0, _freed[cell] - 1);
            _surplus[cell]++;
        }

        AssertEven();
    }

    private void AssertAmongTheFewest(int cell)
    {
        var quota = (plan.Definition.PeoplePerCondition + 1) / 2;
        Assert.True(People[cell] < quota, "a full cell was given");
        var open = Enumerable.Range(0, People.Length).Where(index => People[index] < quota && TakenIn(plan.Cells[index].Condition) < plan.Definition.PeoplePerCondition);
        Assert.Equal(open.Min(index => People[index]), People[cell]);
    }

    private void AssertFull() =>
        Assert.All(plan.Cells.Select(cell => cell.Condition).Distinct(), condition => Assert.True(TakenIn(condition) >= plan.Definition.PeoplePerCondition));

    private int TakenIn(Domain.Assignment.Condition condition)
    {
        var quota = (plan.Definition.PeoplePerCondition + 1) / 2;
        return plan.Cells.Select((cell, index) => cell.Condition == condition ? Math.Min(People[index], quota) : 0).Sum();
    }

    private void AssertEven()
    {
        // Even but for what nobody can help: places just freed, and people who came back to a place that was given away.
        var most = Enumerable.Range(0, People.Length).Max(index => People[index] - _surplus[index]);
        var least = Enumerable.Range(0, People.Length).Min(index => People[index] + _freed[index]);
        Assert.True(most - least <= 1, $"{most} against {least}");
        AssertShownEvenly(plan.RightStimuli);
        AssertShownEvenly(plan.WrongStimuli);
    }

    private void AssertShownEvenly(IReadOnlyList<StimulusId> stimuli)
    {
        var (least, most) = (int.MaxValue, 0);
        foreach (var stimulus in stimuli)
        {
            var count = _showings.GetValueOrDefault(stimulus);
            (least, most) = (Math.Min(least, count), Math.Max(most, count));
        }

        Assert.True(most - least <= 1, $"an image was shown {most} times, another {least}");
    }
}

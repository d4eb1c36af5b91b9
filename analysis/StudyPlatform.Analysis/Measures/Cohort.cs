using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Analysis.Tables;
using StudyPlatform.Domain.Participations;

namespace StudyPlatform.Analysis.Measures;

/// <summary>The analysed people, and how the others were left behind.</summary>
/// <param name="Data">All results.</param>
/// <param name="People">The analysed, in the order of the table.</param>
/// <param name="Exclusions">The others, in the order of the table.</param>
internal sealed record Cohort(ResultData Data, IReadOnlyList<Person> People, IReadOnlyList<Exclusion> Exclusions)
{
    private static readonly ParticipationStatus[] Endings =
        [ParticipationStatus.Withdrawn, ParticipationStatus.ScreenedOut, ParticipationStatus.TimedOut, ParticipationStatus.Abandoned, ParticipationStatus.UnderWay];

    public int Methods => Data.Frame.Methods.Count;

    /// <summary>Every unordered pair of methods, in the study's order.</summary>
    public IEnumerable<(int A, int B)> Pairs
    {
        get
        {
            for (var a = 0; a < Methods; a++)
            {
                for (var b = a + 1; b < Methods; b++)
                    yield return (a, b);
            }
        }
    }

    public static Cohort Of(ResultData data, ReportOptions options)
    {
        List<Person> people = [];
        List<Exclusion> exclusions = [];
        for (var participant = 0; participant < data.Participants.Count; participant++)
        {
            if (Selection.Excluded(data, participant, options) is { } excluded)
                exclusions.Add(new Exclusion(data.Participants[participant].Id, excluded.Stage, excluded.Reason));
            else
                people.Add(Person.Of(data, participant));
        }

        return new Cohort(data, people, exclusions);
    }

    /// <summary>People by their pair, in the order of <see cref="Pairs"/>.</summary>
    public ILookup<(int A, int B), Person> ByPair() => People.ToLookup(person => (person.A, person.B));

    /// <summary>The numbers of the CONSORT diagram.</summary>
    public ParticipantFlow Flow()
    {
        var byStage = Exclusions.ToLookup(exclusion => exclusion.Stage, exclusion => exclusion.Reason, StringComparer.Ordinal);
        var setAside = byStage[FlowStage.SetAside].Count();
        var declined = byStage[FlowStage.Declined].Count();
        var ended = byStage[FlowStage.Ended].Count();
        var arrived = Data.Participants.Count - setAside;
        return new ParticipantFlow(
            Data.Participants.Count,
            Reasons(byStage[FlowStage.SetAside]),
            arrived,
            declined,
            arrived - declined,
            [.. Endings.Select(status => Selection.Ending(status)).Select(reason => new FlowReason(reason, byStage[FlowStage.Ended].Count(given => given == reason)))],
            arrived - declined - ended,
            Reasons(byStage[FlowStage.LeftOut]),
            People.Count,
            Conditions());
    }

    private static List<FlowReason> Reasons(IEnumerable<string> reasons) =>
        [.. reasons.CountBy(reason => reason, StringComparer.Ordinal).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
            .Select(count => new FlowReason(count.Key, count.Value))];

    private List<ConditionCount> Conditions()
    {
        var setAside = Exclusions.Where(exclusion => exclusion.Stage == FlowStage.SetAside).Select(exclusion => exclusion.Participant).ToHashSet(StringComparer.Ordinal);
        var admitted = Data.Participants.Where(row => row.HasPair && !setAside.Contains(row.Id))
            .CountBy(row => (Math.Min(row.First!.Value, row.Second!.Value), Math.Max(row.First!.Value, row.Second!.Value))).ToDictionary();
        var people = ByPair();
        return
        [
            .. Pairs.Select(pair => new ConditionCount(
                Data.Frame.Methods[pair.A].Id, Data.Frame.Methods[pair.B].Id, admitted.GetValueOrDefault(pair), people[pair].Count(person => person.AFirst), people[pair].Count(person => !person.AFirst))),
        ];
    }
}

using System.Collections.Concurrent;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Storage.Connections;

namespace StudyPlatform.Storage.Participations;

/// <summary>
/// How often each image was shown, kept from one admission to the next. Only admissions change it, one at a time, and
/// each has a random name: so what is kept is still true exactly if the newest admission in the database is the one
/// after which it was kept, whatever was rolled back or done by another server in between.
/// </summary>
internal sealed class ShowingsCache(ParticipationSql sql)
{
    private readonly ConcurrentDictionary<(string Study, string Bundle), Kept> _kept = [];

    /// <param name="session">Within the transaction of an admission.</param>
    /// <param name="study">Whose images.</param>
    /// <param name="admitted">How many newcomers the study has let in.</param>
    public Dictionary<StimulusId, int> Get(DatabaseSession session, RunningStudy study, long admitted)
    {
        var newest = admitted == 0 ? "" : (string?)session.Scalar(sql.FindNameByNumber, study.Version.Study.Value, admitted - 1);
        if (newest is not null && _kept.TryGetValue(Key(study), out var kept) && kept.Newest == newest)
            return kept.Counts;
        var counts = Read(session, study);
        if (newest is not null)
            _kept[Key(study)] = new Kept(newest, counts);
        return counts;
    }

    /// <summary>Counts what an admission has just been given.</summary>
    public void Add(RunningStudy study, ParticipantId newest, IEnumerable<StimulusId> stimuli)
    {
        if (!_kept.TryGetValue(Key(study), out var kept))
            return;
        foreach (var stimulus in stimuli)
            kept.Counts[stimulus] = kept.Counts.GetValueOrDefault(stimulus) + 1;
        _kept[Key(study)] = kept with { Newest = newest.Value };
    }

    /// <summary>What the database says.</summary>
    public Dictionary<StimulusId, int> Read(DatabaseSession session, RunningStudy study)
    {
        var counts = new Dictionary<StimulusId, int>();
        using var row = session.Query(sql.ListShowings, study.Version.Study.Value, study.Version.Bundle.Value);
        while (row.Read())
            counts.Add(new StimulusId(row.GetString(0)), row.GetInt32(1));
        return counts;
    }

    private static (string Study, string Bundle) Key(RunningStudy study) => (study.Version.Study.Value, study.Version.Bundle.Value);

    private sealed record Kept(string Newest, Dictionary<StimulusId, int> Counts);
}

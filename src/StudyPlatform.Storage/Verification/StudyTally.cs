using System.Globalization;
using System.Text.Json;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Storage.Schema;

namespace StudyPlatform.Storage.Verification;

/// <summary>What the participations of a study add up to: images shown, numbers given out, places taken.</summary>
internal sealed class StudyTally(StudyRow study)
{
    private readonly Dictionary<(string Bundle, string Stimulus), (int Count, long Newest, bool Exclusive)> _showings = [];
    private readonly Dictionary<string, int> _onTime = new(StringComparer.Ordinal);
    private readonly HashSet<long> _numbers = [];
    private int _quota;

    /// <summary>Counts a newcomer, by what their events tell.</summary>
    public void Add(ParticipationRow participation, JsonElement arrival)
    {
        if (participation.Number is not { } number)
            return;
        _numbers.Add(number);
        _quota = Math.Max(_quota, arrival.GetProperty("people_per_condition").GetInt32());
        if (participation is { Status: nameof(ParticipationStatus.Completed), DataDeleted: false, Late: false })
            _onTime[participation.Condition!] = _onTime.GetValueOrDefault(participation.Condition!) + 1;
        var (bundle, exclusive) = (arrival.GetProperty("bundle").GetString()!, arrival.GetProperty("exclusive").GetBoolean());
        foreach (var stimulus in participation.Stimuli.Split(' '))
        {
            var (count, newest, was) = _showings.GetValueOrDefault((bundle, stimulus), (0, -1, false));
            _showings[(bundle, stimulus)] = (count + 1, Math.Max(newest, number), number > newest ? exclusive : was);
        }
    }

    public IEnumerable<VerificationFault> Check(IEnumerable<StimulusShowingRow> showings, IReadOnlyList<StudyVersionRow> versions)
    {
        var expected = _showings.Select(pair => new StimulusShowingRow
        {
            StudyId = study.Id, BundleSha256 = pair.Key.Bundle, Stimulus = pair.Key.Stimulus, Count = pair.Value.Count, Exclusive = pair.Value.Exclusive,
        }).ToList();
        foreach (var fault in RowComparison.Compare("stimulus_showings", row => $"{row.StudyId} bundle {row.BundleSha256} {row.Stimulus}", expected, showings))
            yield return fault;
        foreach (var shared in expected.Where(row => row is { Exclusive: true, Count: > 1 }))
            yield return new VerificationFault("stimulus_showings", $"{study.Id} {shared.Stimulus}", $"{shared.Count} people saw an image that only one may see");

        var highest = _numbers.Count == 0 ? -1 : _numbers.Max();
        for (var number = 0L; number < highest; number++)
        {
            if (!_numbers.Contains(number))
                yield return new VerificationFault("participations", $"{study.Id} number {number}", "the participation is missing");
        }

        if (highest + 1 != study.Admitted)
            yield return new VerificationFault("studies", study.Id, string.Create(CultureInfo.InvariantCulture, $"admitted is {study.Admitted}, and the last participation's number is {highest}: one was changed, or participations are missing"));
        foreach (var (condition, people) in _onTime.Where(pair => pair.Value > _quota))
            yield return new VerificationFault("participations", $"{study.Id} {condition}", $"{people} people finished in time in a condition for {_quota}");

        var numbers = versions.Select(version => version.Number).Order().ToList();
        if (!numbers.SequenceEqual(Enumerable.Range(1, study.CurrentNumber)))
            yield return new VerificationFault("studies", study.Id, $"current_number is {study.CurrentNumber}, but there are the versions {string.Join(", ", numbers)}");
        foreach (var version in versions.Where(version => Sha256Hash.Of(version.Definition).Value != version.DefinitionSha256))
            yield return new VerificationFault("study_versions", $"{study.Id} version {version.Number}", "definition or definition_sha256 was changed: they do not belong together");
    }
}

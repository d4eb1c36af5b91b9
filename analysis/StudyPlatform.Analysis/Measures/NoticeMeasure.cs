using StudyPlatform.Domain.Platforms;

namespace StudyPlatform.Analysis.Measures;

/// <summary>What a reader must know about these data.</summary>
internal static class NoticeMeasure
{
    /// <summary>Below this many people of a pair its accuracy says little.</summary>
    private const int FewPeople = 5;

    public static List<string> Of(Cohort cohort)
    {
        List<string> notices = [];
        var rows = cohort.People.Select(person => cohort.Data.Participants[person.Participant]).ToList();
        Add(rows.Count(row => row.Source is Platform.Rehearsal), "simulated for a rehearsal: these are no results of people");
        Add(rows.Count(row => row.Source is Platform.MechanicalTurkSandbox), "from Mechanical Turk's sandbox, where requesters try their tasks out");
        for (var question = 0; question < cohort.Data.Frame.RankingQuestions.Count; question++)
            Add(cohort.People.Count(person => person.Chosen(question) is null), $"without an answer to {cohort.Data.Frame.RankingQuestions[question]}: the counts of that question are smaller than the number of people");
        Add(cohort.People.Count(person => person.MedianGuessMs is null), "without any response time of a guess: they are left out of the MANOVA");
        var few = cohort.Pairs.Select(pair => cohort.ByPair()[pair].Count()).Count(people => people < FewPeople);
        if (few > 0)
            notices.Add($"{few} of {cohort.Pairs.Count()} pairs of methods have fewer than {FewPeople} people: their figures say little.");
        var versions = rows.Select(row => row.Definition).Distinct(StringComparer.Ordinal).Count();
        if (versions > 1)
            notices.Add($"The analysed saw {versions} versions of the study, which are taken together here.");
        return notices;

        void Add(int people, string what)
        {
            if (people > 0)
                notices.Add($"{people} of {rows.Count} analysed {(people == 1 ? "is" : "are")} {what}.");
        }
    }
}

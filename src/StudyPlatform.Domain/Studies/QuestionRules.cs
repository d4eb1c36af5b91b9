using StudyPlatform.Domain.Json;
using StudyPlatform.Domain.Participations;

namespace StudyPlatform.Domain.Studies;

/// <summary>Everything that a definition asks.</summary>
internal static class QuestionRules
{
    /// <summary>Without these two the analysis has nothing to compare.</summary>
    private static readonly string[] Needed = ["preference", "understandability"];

    private enum ChoiceUse
    {
        Demographic,
        Check,
        Reason,
    }

    public static void Check(StudyFaultList faults, StudyDefinition definition)
    {
        Repeated.Check(
            faults,
            [
                .. definition.Demographics.Select((question, index) => ($"demographics[{index}].id", question.Id.Value)),
                .. definition.AttentionChecks.Select((check, index) => ($"attentionChecks[{index}].id", check.Id.Value)),
                .. definition.Ranking.Select((question, index) => ($"ranking[{index}].id", question.Id.Value)),
            ]);

        for (var i = 0; i < definition.Demographics.Count; i++)
            CheckDemographic(faults, $"demographics[{i}]", definition.Demographics[i]);
        var path = new StepPath(definition.Trials);
        for (var i = 0; i < definition.AttentionChecks.Count; i++)
            CheckAttention(faults, $"attentionChecks[{i}]", definition.AttentionChecks[i], path);
        for (var i = 0; i < definition.Ranking.Count; i++)
            CheckChoices(faults, $"ranking[{i}].reasons", definition.Ranking[i].Reasons, ChoiceUse.Reason);
        foreach (var needed in Needed.Where(needed => definition.Ranking.All(question => question.Id.Value != needed)))
            faults.Add("ranking", $"lacks the question '{needed}'", "add it");
    }

    private static void CheckDemographic(StudyFaultList faults, string place, Question question)
    {
        if (question is Question.SingleChoice single)
        {
            CheckChoices(faults, $"{place}.choices", single.Choices, ChoiceUse.Demographic);
            if (single.Choices.All(choice => choice.ScreensOut))
                faults.Add($"{place}.choices", "screens everyone out", "leave at least one choice without screensOut");
        }
        else if (question is Question.Number number && number.Least > number.Most)
        {
            faults.Add(place, $"takes numbers from {number.Least} to {number.Most}, so none", "make least the smaller of the two");
        }
    }

    private static void CheckAttention(StudyFaultList faults, string place, AttentionCheck check, StepPath path)
    {
        CheckChoices(faults, $"{place}.choices", check.Choices, ChoiceUse.Check);
        if (path.IndexOf(check.Step) is null)
            faults.Add($"{place}.step", $"is '{check.Step}', which is not a step of this study", $"use one of {string.Join(", ", Enumerable.Range(0, path.Count).Select(index => path[index].Id))}");
        if (check.Choices.All(choice => choice.Id != check.Expected))
            faults.Add($"{place}.expected", $"is {Quoted.Text(check.Expected)}, which is not among the choices", $"use one of {Quoted.List([.. check.Choices.Select(choice => choice.Id)])}");
    }

    private static void CheckChoices(StudyFaultList faults, string place, IReadOnlyList<Choice> choices, ChoiceUse use)
    {
        Repeated.Check(faults, place, [.. choices.Select(choice => choice.Id)]);
        for (var i = 0; i < choices.Count; i++)
        {
            if (choices[i].ScreensOut && use is not ChoiceUse.Demographic)
                faults.Add($"{place}[{i}].screensOut", "is true where an answer cannot end a participation", "take it out");
            if (choices[i].OwnWords && use is not ChoiceUse.Reason)
                faults.Add($"{place}[{i}].ownWords", "is true where no own words are kept", "ask for them by a question of type text");
        }
    }
}

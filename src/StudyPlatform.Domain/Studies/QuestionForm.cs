using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Json;
using StudyPlatform.Domain.Participations;

namespace StudyPlatform.Domain.Studies;

/// <summary>The form of everything that is asked.</summary>
internal static class QuestionForm
{
    public const int MaxText = 1000;

    private const int LargestNumber = 1_000_000_000;
    private const int LongestText = 10_000;

    public static Question? Demographic(JsonPlace place)
    {
        if (place.Object() is not { } places)
            return null;
        var id = places.Required("id")?.Identifier();
        var text = places.Required("text")?.Text(MaxText);
        var type = places.Required("type")?.Text(text => text is "single-choice" or "number" or "text", "'single-choice', 'number' or 'text'");
        var required = places.Optional("required") is { } flag ? flag.Flag() : true;
        var choices = type is "single-choice" ? places.Required("choices")?.List(2)?.Select(Choice).ToList() : null;
        var least = type is "number" ? places.Required("least")?.Whole(-LargestNumber, LargestNumber) : null;
        var most = type is "number" ? places.Required("most")?.Whole(-LargestNumber, LargestNumber) : null;
        var maxLength = type is "text" ? (places.Optional("maxLength") is { } length ? length.Whole(1, LongestText) : 200) : null;
        if (type is not null)
            places.RefuseOthers();

        if (id is null || text is null || required is null)
            return null;
        return type switch
        {
            "single-choice" when choices is not null && !choices.Contains(null) => new Question.SingleChoice(new QuestionId(id), text, required.Value, [.. choices.Select(choice => choice!)]),
            "number" when least is not null && most is not null => new Question.Number(new QuestionId(id), text, required.Value, (int)least, (int)most),
            "text" when maxLength is not null => new Question.FreeText(new QuestionId(id), text, required.Value, (int)maxLength),
            _ => null,
        };
    }

    public static AttentionCheck? Check(JsonPlace place)
    {
        if (place.Object() is not { } places)
            return null;
        var id = places.Required("id")?.Identifier();
        Step step = default;
        var onStep = places.Required("step")?.Text(text => Step.TryParse(text, out step), "a step such as tutorial-2, labelled-1 or ranking");
        var text = places.Required("text")?.Text(MaxText);
        var choices = places.Required("choices")?.List(2)?.Select(Choice).ToList();
        var expected = places.Required("expected")?.Identifier();
        var screensOut = places.Optional("screensOut") is { } flag ? flag.Flag() : false;
        places.RefuseOthers();
        return id is null || onStep is null || text is null || choices is null || choices.Contains(null) || expected is null || screensOut is null
            ? null
            : new AttentionCheck(new QuestionId(id), step, text, [.. choices.Select(choice => choice!)], expected, screensOut.Value);
    }

    public static RankingQuestion? Ranking(JsonPlace place)
    {
        if (place.Object() is not { } places)
            return null;
        var id = places.Required("id")?.Identifier();
        var text = places.Required("text")?.Text(MaxText);
        var reasonText = places.Required("reasonText")?.Text(MaxText);
        var reasons = places.Required("reasons")?.List(1)?.Select(Choice).ToList();
        places.RefuseOthers();
        return id is null || text is null || reasonText is null || reasons is null || reasons.Contains(null)
            ? null
            : new RankingQuestion(new QuestionId(id), text, reasonText, [.. reasons.Select(reason => reason!)]);
    }

    private static Choice? Choice(JsonPlace place)
    {
        if (place.Object() is not { } places)
            return null;
        var id = places.Required("id")?.Identifier();
        var text = places.Required("text")?.Text(MaxText);
        var screensOut = places.Optional("screensOut") is { } first ? first.Flag() : false;
        var ownWords = places.Optional("ownWords") is { } second ? second.Flag() : false;
        places.RefuseOthers();
        return id is null || text is null || screensOut is null || ownWords is null ? null : new Choice(id, text, screensOut.Value, ownWords.Value);
    }
}

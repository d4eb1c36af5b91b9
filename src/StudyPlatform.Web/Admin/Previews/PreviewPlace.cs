using StudyPlatform.Domain.Participations;

namespace StudyPlatform.Web.Admin.Previews;

/// <summary>A page of a study that can be tried out, by its name in the address: a step's id, or one of the names here.</summary>
public static class PreviewPlace
{
    /// <summary>What is read before consent.</summary>
    public const string Information = "information";

    /// <summary>The page on which one leaves.</summary>
    public const string Leave = "leave";

    /// <summary>The same page for someone who has finished, and has only their answers to take back.</summary>
    public const string TakeBack = "take-back";

    public const string Completed = "completed";

    public const string Declined = "declined";

    public const string ScreenedOut = "screened-out";

    public const string Withdrawn = "withdrawn";

    /// <summary>Withdrawn, and the answers deleted.</summary>
    public const string WithdrawnDeleted = "withdrawn-deleted";

    /// <summary>Completed, and the answers deleted.</summary>
    public const string CompletedDeleted = "completed-deleted";

    /// <summary>The way of someone who finishes, in its order.</summary>
    public static IReadOnlyList<string> Way(StepPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return [Information, .. Enumerable.Range(0, path.Count).Select(index => path[index].Id), Completed];
    }

    /// <summary>The pages beside that way.</summary>
    public static IReadOnlyList<string> Beside { get; } = [Declined, ScreenedOut, Leave, Withdrawn, WithdrawnDeleted, TakeBack, CompletedDeleted];

    /// <summary>As it stands in a list.</summary>
    public static string Title(string place) => place switch
    {
        Information => "Information and consent",
        Completed => "The end, with what was earned",
        Declined => "Did not agree",
        ScreenedOut => "Screened out",
        Leave => "Leaving the study",
        Withdrawn => "Has left",
        WithdrawnDeleted => "Has left, answers deleted",
        TakeBack => "Having answers deleted",
        CompletedDeleted => "Finished, answers deleted",
        _ => Step.TryParse(place, out var step) ? Title(step) : place,
    };

    private static string Title(Step step) => step.Kind switch
    {
        StepKind.Demographics => "Questions about the person",
        StepKind.Tutorial => step.Number switch
        {
            1 => "Tutorial: what the program does",
            2 => "Tutorial: what an explanation is",
            3 => "Tutorial: first method",
            _ => "Tutorial: second method",
        },
        StepKind.Labelled => $"Picture {step.Number}, with the prediction",
        StepKind.Guess => $"Guess {step.Number}",
        StepKind.Ranking => "Comparing the two methods",
        _ => "Comments",
    };
}

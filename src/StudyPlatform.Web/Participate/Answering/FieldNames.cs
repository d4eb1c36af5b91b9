using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Participate.Answering;

/// <summary>
/// The names of form fields, which are also the ids of their elements. Ids of questions have no dot, so names of
/// different kinds never meet.
/// </summary>
public static class FieldNames
{
    /// <summary>The step that a page shows.</summary>
    public const string Step = "step";

    /// <summary>The guessed class.</summary>
    public const string Guess = "guess";

    /// <summary>The comment at the end.</summary>
    public const string Comments = "comments";

    /// <summary>Added by the script: milliseconds from the images being painted to the submit.</summary>
    public const string ResponseMs = "response_ms";

    /// <summary>Added by the script: how many of them the page was hidden or out of focus.</summary>
    public const string HiddenMs = "hidden_ms";

    public static string Demographic(QuestionId question) => "about." + question;

    public static string Check(QuestionId check) => "check." + check;

    /// <summary>The chosen method.</summary>
    public static string Preferred(QuestionId question) => "method." + question;

    public static string Reason(QuestionId question) => "reason." + question;

    public static string OwnWords(QuestionId question) => "words." + question;
}

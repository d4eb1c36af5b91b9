using StudyPlatform.Web.Participate.Answering;
using StudyPlatform.Web.Participate.Serving;
using StudyPlatform.Web.Participate.Shell;
using StudyPlatform.Web.Participate.Stepping;
using StudyPlatform.Web.Participate.Studies;

namespace StudyPlatform.Web.Participate.Leaving;

/// <summary>The page on which someone leaves the study, or, once it is over for them, asks for their answers to be deleted.</summary>
/// <param name="Study">The version of the study.</param>
/// <param name="Places">Where it leads to.</param>
/// <param name="HasEnded">Whether it is over for them already.</param>
/// <param name="Errors">What to put right.</param>
public sealed record LeaveView(StudyPages Study, ParticipantPlaces Places, bool HasEnded, IReadOnlyList<FieldError> Errors)
{
    /// <summary>What becomes of the answers.</summary>
    public const string Answers = "answers";

    public const string Question = "What should become of the answers you have given so far?";

    public const string Keep = "keep";

    public const string Delete = "delete";

    /// <summary>What the form says: <see cref="Keep"/> or <see cref="Delete"/>; null with an error in the form.</summary>
    public static string? Choice(FormReader form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Choice(Answers, Question, [Keep, Delete], "please choose one of the two.");
    }

    public string Heading => HasEnded ? "Have your answers deleted" : "Leave the study";

    public Frame Frame => new($"{Heading} – {Study.Definition.Title}", Study.Definition.Title) { Preview = Places.Preview };

    public string Address => Places.Withdraw;

    public string Back => Places.Step;
}

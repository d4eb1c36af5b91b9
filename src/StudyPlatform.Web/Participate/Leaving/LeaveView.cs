using StudyPlatform.Domain.Participations;
using StudyPlatform.Web.Participate.Serving;
using StudyPlatform.Web.Participate.Shell;
using StudyPlatform.Web.Participate.Stepping;
using StudyPlatform.Web.Participate.Studies;

namespace StudyPlatform.Web.Participate.Leaving;

/// <summary>The page on which someone leaves the study, or, once it is over for them, asks for their answers to be deleted.</summary>
/// <param name="Study">The version of the study.</param>
/// <param name="Code">Whose.</param>
/// <param name="HasEnded">Whether it is over for them already.</param>
/// <param name="Errors">What to put right.</param>
public sealed record LeaveView(StudyPages Study, ParticipantCode Code, bool HasEnded, IReadOnlyList<FieldError> Errors)
{
    /// <summary>What becomes of the answers.</summary>
    public const string Answers = "answers";

    public const string Question = "What should become of the answers you have given so far?";

    public const string Keep = "keep";

    public const string Delete = "delete";

    public string Heading => HasEnded ? "Have your answers deleted" : "Leave the study";

    public Frame Frame => new($"{Heading} – {Study.Definition.Title}", Study.Definition.Title);

    public string Address => ParticipantAddress.Withdraw(Code);

    public string Back => ParticipantAddress.Of(Code);
}

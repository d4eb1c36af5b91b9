using StudyPlatform.Domain.Assignment;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Web.Participate.Serving;
using StudyPlatform.Web.Participate.Shell;
using StudyPlatform.Web.Participate.Studies;

namespace StudyPlatform.Web.Participate.Stepping;

/// <summary>The page of the step that is awaited.</summary>
/// <param name="Study">The version of the study.</param>
/// <param name="Places">Where it leads to.</param>
/// <param name="Participation">Where they are; open.</param>
/// <param name="Time">What is left of their time.</param>
/// <param name="Values">What was sent, if the form is shown again.</param>
/// <param name="Errors">What to put right in it.</param>
public sealed record StepView(
    StudyPages Study, ParticipantPlaces Places, Participation Participation, TimeLeft Time, FormFields Values, IReadOnlyList<FieldError> Errors)
{
    public Step Step => Study.Plan.Path[Participation.StepIndex];

    public Cell Cell => Participation.Cell;

    /// <summary>Where the form goes.</summary>
    public string Address => Places.Step;

    public Frame Frame => new((Errors.Count > 0 ? "Error: " : "") + $"{Heading} – {Study.Definition.Title}", Study.Definition.Title)
    {
        // Consent, which is done, is the first step.
        Progress = (Participation.StepIndex + 2, Study.StepCount),
        Time = Time,
        Withdraw = Places.Withdraw,
        Study = Study.Definition.Id,
        Preview = Places.Preview,
        Preload = Study.PreloadAfter(Participation, Step),
    };

    public string Heading => Step.Kind switch
    {
        StepKind.Demographics => "About you",
        StepKind.Tutorial => TutorialHeading,
        StepKind.Labelled => $"Picture {Step.Number} of {Study.Definition.Trials.Labelled}",
        StepKind.Guess => $"Guess {Step.Number} of {Study.Definition.Trials.Guess}",
        StepKind.Ranking => "Compare your two methods",
        StepKind.Comments => "Your comments",
        _ => Step.Id,
    };

    /// <summary>Of the button that ends the step.</summary>
    public string Button => Step.Kind switch
    {
        StepKind.Labelled => "Next",
        StepKind.Guess => "Save my guess",
        StepKind.Comments => "Finish",
        _ => "Continue",
    };

    public Field Field(string name) => Shell.Field.Of(name, Values, Errors);

    private string TutorialHeading => Step.Number switch
    {
        1 => "How a program recognises pictures",
        2 => "What an explanation is",
        3 => "Your first method: " + Study.MethodName(Cell.First),
        _ => "Your second method: " + Study.MethodName(Cell.Second),
    };
}

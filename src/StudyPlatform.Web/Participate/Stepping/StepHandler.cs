using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Web.Participate.Answering;
using StudyPlatform.Web.Participate.Ending;
using StudyPlatform.Web.Participate.Serving;
using StudyPlatform.Web.Participate.Shell;
using StudyPlatform.Web.Participate.Studies;

namespace StudyPlatform.Web.Participate.Stepping;

/// <summary>
/// The participant's own address. It always shows the step that the store says; a submit carries its step and counts
/// once; one that is stale or repeated is led to where the participant is, with nothing written.
/// </summary>
public sealed class StepHandler(IParticipationStore store, StudyPagesCache pages, TimeProvider clock)
{
    /// <summary>GET <c>/p/{code}</c>.</summary>
    public async Task<IResult> ShowAsync(HttpContext context, string code)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!ParticipantCode.IsValid(code) || await store.FindAsync(new ParticipantCode(code), context.RequestAborted) is not { } found)
            return KindPages.NoSuchParticipation();
        var study = await pages.OfAsync(found.Version, context.RequestAborted);
        if (study.IsFramed)
            ParticipantHeaders.AllowMechanicalTurk(context.Response);
        return found.Participation is { IsOpen: true } participation
            ? Page.Of<StepPage>(View(study, found.Code, participation, FormFields.None, []))
            : Page.Of<EndPage>(new EndView(study, found, ParticipantPlaces.Of(found.Code)));
    }

    /// <summary>POST <c>/p/{code}</c>.</summary>
    public async Task<IResult> SubmitAsync(HttpContext context, string code)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!ParticipantCode.IsValid(code))
            return KindPages.NoSuchParticipation();
        var form = await FormBody.ReadAsync(context.Request, context.RequestAborted);
        if (form is not FormReading.Read { Fields: var fields })
            return KindPages.ForStatus(((FormReading.Refused)form).Status);
        // The answer is here: it counts even if its sender closes the page at this moment, as people do after the last one.
        var cancellationToken = CancellationToken.None;
        if (await store.FindAsync(new ParticipantCode(code), cancellationToken) is not { } found)
            return KindPages.NoSuchParticipation();
        var study = await pages.OfAsync(found.Version, cancellationToken);
        if (!Step.TryParse(fields[FieldNames.Step], out var step) || study.Plan.Path.IndexOf(step) is not { } index)
            return KindPages.ForStatus(StatusCodes.Status400BadRequest);
        if (found.Participation is not { IsOpen: true } participation || index != participation.StepIndex)
            return new SeeOther(ParticipantAddress.Of(found.Code));
        return SubmissionForm.Read(study.Plan, participation.Cell, step, fields) switch
        {
            SubmissionReading.Complete complete => Answer(found.Code, await store.ApplyAsync(study.Running, found.Code, complete.Command, cancellationToken)),
            SubmissionReading.Incomplete incomplete => Again(context, View(study, found.Code, participation, fields, incomplete.Errors)),
            _ => KindPages.ForStatus(StatusCodes.Status400BadRequest),
        };
    }

    private static IResult Answer(ParticipantCode code, SubmitOutcome outcome) => outcome switch
    {
        SubmitOutcome.Unknown => KindPages.NoSuchParticipation(),
        SubmitOutcome.Refused { Reason: Refusal.AnswerDoesNotFit } => KindPages.ForStatus(StatusCodes.Status400BadRequest),
        _ => new SeeOther(ParticipantAddress.Of(code)),
    };

    private static IResult Again(HttpContext context, StepView view)
    {
        if (view.Study.IsFramed)
            ParticipantHeaders.AllowMechanicalTurk(context.Response);
        return Page.Of<StepPage>(view, StatusCodes.Status422UnprocessableEntity);
    }

    private StepView View(StudyPages study, ParticipantCode code, Participation participation, FormFields values, IReadOnlyList<FieldError> errors)
    {
        var limit = study.Definition.TimeLimit;
        return new StepView(study, ParticipantPlaces.Of(code), participation, new TimeLeft(participation.StartedAt + limit - clock.GetUtcNow(), limit), values, errors);
    }
}

using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Web.Participate.Answering;
using StudyPlatform.Web.Participate.Serving;
using StudyPlatform.Web.Participate.Shell;
using StudyPlatform.Web.Participate.Stepping;
using StudyPlatform.Web.Participate.Studies;

namespace StudyPlatform.Web.Participate.Leaving;

/// <summary>Withdrawal, at any time, with a choice to have the answers deleted.</summary>
public sealed class LeaveHandler(IParticipationStore store, StudyPagesCache pages)
{
    /// <summary>GET <c>/p/{code}/withdraw</c>: asks, and changes nothing.</summary>
    public async Task<IResult> ShowAsync(HttpContext context, string code)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await FindAsync(code, context.RequestAborted) is not { } found)
            return KindPages.NoSuchParticipation();
        return await PageAsync(context, found, []);
    }

    /// <summary>POST <c>/p/{code}/withdraw</c>.</summary>
    public async Task<IResult> LeaveAsync(HttpContext context, string code)
    {
        ArgumentNullException.ThrowIfNull(context);
        var body = await FormBody.ReadAsync(context.Request, context.RequestAborted);
        if (body is not FormReading.Read { Fields: var fields })
            return KindPages.ForStatus(((FormReading.Refused)body).Status);
        // The wish is here: it is carried out even if the page is closed at this moment.
        var cancellationToken = CancellationToken.None;
        if (await FindAsync(code, cancellationToken) is not { } found)
            return KindPages.NoSuchParticipation();
        var form = new FormReader(fields);
        var choice = LeaveView.Choice(form);
        if (form.IsForged)
            return KindPages.ForStatus(StatusCodes.Status400BadRequest);
        if (choice is null)
            return await PageAsync(context, found, form.Errors);

        // Refused means that it is over already: the page of the end says so.
        var study = await pages.OfAsync(found.Version, cancellationToken);
        var outcome = await store.ApplyAsync(study.Running, found.Code, new ParticipationCommand.Withdraw(choice == LeaveView.Delete), cancellationToken);
        return outcome is SubmitOutcome.Unknown ? KindPages.NoSuchParticipation() : new SeeOther(ParticipantAddress.Of(found.Code));
    }

    private async ValueTask<StoredParticipation?> FindAsync(string code, CancellationToken cancellationToken) =>
        ParticipantCode.IsValid(code) ? await store.FindAsync(new ParticipantCode(code), cancellationToken) : null;

    private async Task<IResult> PageAsync(HttpContext context, StoredParticipation found, IReadOnlyList<FieldError> errors)
    {
        // There is nothing to leave for someone who declined, and nothing to delete twice.
        if (found.Participation is not { DataDeleted: false } participation)
            return new SeeOther(ParticipantAddress.Of(found.Code));
        var study = await pages.OfAsync(found.Version, context.RequestAborted);
        if (study.IsFramed)
            ParticipantHeaders.AllowMechanicalTurk(context.Response);
        var status = errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
        return Page.Of<LeavePage>(new LeaveView(study, ParticipantPlaces.Of(found.Code), !participation.IsOpen, errors), status);
    }
}

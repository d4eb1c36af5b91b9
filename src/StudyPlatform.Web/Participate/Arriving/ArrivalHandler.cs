using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Participate.Serving;
using StudyPlatform.Web.Participate.Shell;
using StudyPlatform.Web.Participate.Stepping;
using StudyPlatform.Web.Participate.Studies;

namespace StudyPlatform.Web.Participate.Arriving;

/// <summary>The study link: looking at it changes nothing; agreeing there takes a place, once.</summary>
public sealed class ArrivalHandler(IStudyCatalogue catalogue, IParticipationStore store, StudyPagesCache pages, ParticipationOptions options)
{
    /// <summary>GET <c>/s/{study}</c>.</summary>
    public async Task<IResult> ShowAsync(HttpContext context, string study)
    {
        ArgumentNullException.ThrowIfNull(context);
        var cancellationToken = context.RequestAborted;
        if (await FindAsync(study, cancellationToken) is not { } found)
            return KindPages.NoSuchStudy();
        AllowFrame(context, found);
        var query = context.Request.Query;
        var arrival = Read(found, Value);
        if (arrival is Arrival.Unusable unusable)
            return KindPages.Unusable(unusable.Problem);
        if (arrival is Arrival.Known { Identity: { Platform: not Platform.Link } identity }
            && await store.FindAsync(found.Entry.Id, identity, cancellationToken) is { } participation)
            return new SeeOther(ParticipantAddress.Of(participation.Code));
        if (found.Entry.State is not StudyState.Live)
            return NotLive(found.Entry, StatusCodes.Status200OK);
        if (!await store.HasRoomAsync(found.Current, cancellationToken))
            return KindPages.Full(found.Entry.Id, StatusCodes.Status200OK);
        return Page.Of<ArrivalPage>(new ArrivalView(pages.Of(found.Current), ArrivalView.Repeat(arrival, Value), arrival is Arrival.Preview));

        // Who wrote a ticket into a link would share it with whoever follows that link.
        string? Value(string name) => name is not Arrivals.TicketName && query[name] is [{ } value] ? value : null;
    }

    /// <summary>POST <c>/s/{study}</c>.</summary>
    public async Task<IResult> ConsentAsync(HttpContext context, string study)
    {
        ArgumentNullException.ThrowIfNull(context);
        var cancellationToken = context.RequestAborted;
        var form = await FormBody.ReadAsync(context.Request, cancellationToken);
        if (form is not FormReading.Read { Fields: var fields })
            return KindPages.ForStatus(((FormReading.Refused)form).Status);
        if (await FindAsync(study, cancellationToken) is not { } found)
            return KindPages.NoSuchStudy();
        AllowFrame(context, found);
        var arrival = Read(found, name => fields[name]);
        if (arrival is not Arrival.Known { Identity: var identity })
            return KindPages.Unusable(arrival is Arrival.Unusable unusable ? unusable.Problem : "This was a preview. Accept the task on Mechanical Turk to take part.");
        return fields[ArrivalView.Consent] switch
        {
            ArrivalView.Accept => Answer(found.Entry, await store.AdmitAsync(found.Current, identity, cancellationToken)),
            ArrivalView.Decline => await store.DeclineAsync(found.Current, identity, cancellationToken) is { } declined
                ? new SeeOther(ParticipantAddress.Of(declined.Code))
                : found.Entry.State is StudyState.Live ? KindPages.SessionTaken() : NotLive(found.Entry, StatusCodes.Status409Conflict),
            _ => KindPages.ForStatus(StatusCodes.Status400BadRequest),
        };
    }

    /// <summary>GET <c>/s/{study}/qr.svg</c>: the study link, to be read with a phone.</summary>
    public async Task<IResult> QrCodeAsync(HttpContext context, string study)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await FindAsync(study, context.RequestAborted) is not { } found)
            return KindPages.NoSuchStudy();
        var request = context.Request;
        var site = options.PublicAddress?.ToString().TrimEnd('/') ?? $"{request.Scheme}://{request.Host}";
        return Results.Text(StudyQrCode.Svg($"{site}/s/{found.Entry.Id}"), "image/svg+xml");
    }

    private Arrival Read(CataloguedStudy found, Func<string, string?> value) =>
        options.IsRehearsal ? Arrivals.ReadRehearsal(value) : Arrivals.Read(found.Current.Plan.Definition.Platforms, value);

    /// <summary>A study that people may know of.</summary>
    private async ValueTask<CataloguedStudy?> FindAsync(string study, CancellationToken cancellationToken) =>
        StudyId.IsValid(study) && await catalogue.FindAsync(new StudyId(study), cancellationToken) is { Entry.State: not (StudyState.Draft or StudyState.Rehearsed) } found
            ? found
            : null;

    /// <summary>Whoever meets the study in Mechanical Turk's page is to be able to read there, too, that they cannot take part.</summary>
    private void AllowFrame(HttpContext context, CataloguedStudy found)
    {
        if (pages.Of(found.Current).IsFramed)
            ParticipantHeaders.AllowMechanicalTurk(context.Response);
    }

    private static IResult Answer(StudyEntry study, AdmissionOutcome outcome) => outcome switch
    {
        AdmissionOutcome.Admitted admitted => new SeeOther(ParticipantAddress.Of(admitted.Participation.Code)),
        AdmissionOutcome.Returning returning => new SeeOther(ParticipantAddress.Of(returning.Participation.Code)),
        AdmissionOutcome.NotLive notLive => NotLive(study with { State = notLive.State }, StatusCodes.Status409Conflict),
        AdmissionOutcome.UnknownCode => KindPages.UnknownCode(),
        AdmissionOutcome.SessionTaken => KindPages.SessionTaken(),
        _ => KindPages.Full(study.Id, StatusCodes.Status409Conflict),
    };

    private static IResult NotLive(StudyEntry study, int status) => study.State switch
    {
        StudyState.Paused => KindPages.Paused(study.Id, status),
        StudyState.Closed => KindPages.Closed(study.Id, status),
        _ => KindPages.NoSuchStudy(),
    };
}

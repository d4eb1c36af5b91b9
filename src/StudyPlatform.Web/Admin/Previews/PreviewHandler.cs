using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Participate.Answering;
using StudyPlatform.Web.Participate.Arriving;
using StudyPlatform.Web.Participate.Ending;
using StudyPlatform.Web.Participate.Leaving;
using StudyPlatform.Web.Participate.Serving;
using StudyPlatform.Web.Participate.Stepping;
using StudyPlatform.Web.Participate.Studies;

namespace StudyPlatform.Web.Admin.Previews;

/// <summary>Trying a study out as any cell sees it: the participants' pages and rules, and no row of a database.</summary>
internal sealed class PreviewHandler(IStudyStore studies, StudyPagesCache pages, TimeProvider clock)
{
    /// <summary>GET <see cref="PreviewAddress.Route"/>.</summary>
    public async Task<IResult> ShowAsync(HttpContext context, string study, int version, string first, string second, string place)
    {
        if (await FindAsync(context, study, version, first, second) is not { } preview)
            return Results.NotFound();
        IResult? page = place switch
        {
            PreviewPlace.Information => Page.Of<ArrivalPage>(preview.Arrival()),
            PreviewPlace.Leave or PreviewPlace.TakeBack => Page.Of<LeavePage>(preview.Leave(place is PreviewPlace.TakeBack, [])),
            _ when preview.End(place) is { } end => Page.Of<EndPage>(end),
            _ when Step.TryParse(place, out var step) && preview.At(step) is { } participation => Page.Of<StepPage>(preview.Step(participation, FormFields.None, [])),
            _ => null,
        };
        return page is null ? Results.NotFound() : Shown(context, page);
    }

    /// <summary>POST of the same: an answer leads on, or back to its form, as it would a participant. It changes nothing, so that it needs no token.</summary>
    public async Task<IResult> SendAsync(HttpContext context, string study, int version, string first, string second, string place)
    {
        if (await FormBody.ReadAsync(context.Request, context.RequestAborted) is not FormReading.Read { Fields: var fields })
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        if (await FindAsync(context, study, version, first, second) is not { } preview)
            return Results.NotFound();
        return place switch
        {
            PreviewPlace.Information => new SeeOther(preview.AddressOf(fields[ArrivalView.Consent] is ArrivalView.Decline ? PreviewPlace.Declined : preview.Plan.Path[0].Id)),
            PreviewPlace.Leave or PreviewPlace.TakeBack => Leave(context, preview, place is PreviewPlace.TakeBack, fields),
            _ when Step.TryParse(place, out var step) && preview.At(step) is { } participation => Answer(context, preview, participation, step, fields),
            _ => Results.NotFound(),
        };
    }

    private IResult Answer(HttpContext context, Preview preview, Participation participation, Step step, FormFields fields)
    {
        switch (SubmissionForm.Read(preview.Plan, preview.Cell, step, fields))
        {
            case SubmissionReading.Incomplete incomplete:
                return Shown(context, Page.Of<StepPage>(preview.Step(participation, fields, incomplete.Errors), StatusCodes.Status422UnprocessableEntity));
            case SubmissionReading.Complete complete when Transitions.Apply(preview.Plan, participation, complete.Command, clock.GetUtcNow()) is Transition.Accepted accepted:
                return new SeeOther(preview.AddressAfter(accepted.Next));
            default:
                return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
    }

    private static IResult Leave(HttpContext context, Preview preview, bool hasEnded, FormFields fields)
    {
        var form = new FormReader(fields);
        return LeaveView.Choice(form) switch
        {
            null => Shown(context, Page.Of<LeavePage>(preview.Leave(hasEnded, form.Errors), StatusCodes.Status422UnprocessableEntity)),
            LeaveView.Delete => new SeeOther(preview.AddressOf(hasEnded ? PreviewPlace.CompletedDeleted : PreviewPlace.WithdrawnDeleted)),
            _ => new SeeOther(preview.AddressOf(PreviewPlace.Withdrawn)),
        };
    }

    private async Task<Preview?> FindAsync(HttpContext context, string study, int version, string first, string second)
    {
        if (!StudyId.IsValid(study) || !MethodId.IsValid(first) || !MethodId.IsValid(second))
            return null;
        var id = new StudyId(study);
        var known = (await studies.VersionsAsync(id, context.RequestAborted)).FirstOrDefault(known => known.Number == version);
        if (known is null)
            return null;
        var address = new PreviewAddress(
            id, version, new MethodId(first), new MethodId(second), Number(context, PreviewAddress.ImagesName, otherwise: 1), Number(context, PreviewAddress.RightName, otherwise: 0));
        return Preview.Of(await pages.OfAsync(known, context.RequestAborted), address, clock.GetUtcNow());
    }

    private static int Number(HttpContext context, string name, int otherwise) =>
        int.TryParse(context.Request.Query[name], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? Math.Min(number, PreviewAddress.MostImages)
            : otherwise;

    /// <summary>As a participant gets it, but that the dashboard may show it in a frame.</summary>
    private static IResult Shown(HttpContext context, IResult page)
    {
        ParticipantHeaders.Apply(context.Response);
        ParticipantHeaders.AllowOwnFrame(context.Response);
        return page;
    }
}

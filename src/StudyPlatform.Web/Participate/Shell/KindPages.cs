using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Participate.Serving;

namespace StudyPlatform.Web.Participate.Shell;

/// <summary>The pages for whoever cannot go on.</summary>
public static class KindPages
{
    private const string AskTheSender = "If you were given this link, please check that it is complete, or ask whoever gave it to you.";

    public static IResult Start() => Show(StatusCodes.Status200OK, new KindView(
        "A study link is needed", "This site runs studies about how people understand programs that recognise pictures.", "To take part, please open the link that you were given."));

    public static IResult NoSuchStudy() => Show(StatusCodes.Status404NotFound, new KindView("There is no such study", "No study is open at this address.", AskTheSender));

    public static IResult NoSuchParticipation() => Show(StatusCodes.Status404NotFound, new KindView(
        "This address leads nowhere", "There is no participation at this address.", "If you were taking part, please open your study link again: it leads back to where you were. " + AskTheSender));

    /// <param name="study">Which one.</param>
    /// <param name="status">200 for who looks, 409 for who has just answered whether they want to take part.</param>
    public static IResult Paused(StudyId study, int status) => Show(status, new KindView(
        "The study is paused", "At the moment nobody new can begin. Please try again later: nothing was recorded about you.", "If you have begun already, your own address still works.") { Study = study });

    /// <inheritdoc cref="Paused"/>
    public static IResult Closed(StudyId study, int status) => Show(status, new KindView(
        "The study is closed", "The study has ended, and nobody new can begin. Thank you for your interest: nothing was recorded about you.") { Study = study });

    /// <inheritdoc cref="Paused"/>
    public static IResult Full(StudyId study, int status) => Show(status, new KindView(
        "All places are taken", "The study has all the people it needs at the moment. Nothing was recorded about you.",
        "Sometimes a place becomes free again, so you may try later. If you came from a platform, please return your place there: this does not count against you.") { Study = study });

    public static IResult Unusable(string problem) => Show(StatusCodes.Status400BadRequest, new KindView("This link does not work", problem, AskTheSender));

    public static IResult UnknownCode() => Show(StatusCodes.Status409Conflict, new KindView(
        "The code in this link is not known", "Each person has a link with a code of their own, and this one was not handed out.", AskTheSender));

    public static IResult SessionTaken() => Show(StatusCodes.Status409Conflict, new KindView(
        "Someone else began with this link", "The task that this link belongs to was begun by another person. Nothing was recorded about you.",
        "Please go back to the platform and open the study from there. If that does not help, please return your place: this does not count against you."));

    /// <summary>What stands behind a status code that nothing else explains.</summary>
    public static IResult ForStatus(int status) => Show(status, status switch
    {
        StatusCodes.Status404NotFound => new KindView("There is nothing at this address", AskTheSender),
        StatusCodes.Status405MethodNotAllowed => new KindView("This cannot be done here", "The address exists, but not for this kind of request."),
        StatusCodes.Status413PayloadTooLarge => new KindView("That is too much text", "Nothing was saved. Please go back and shorten what you wrote."),
        StatusCodes.Status429TooManyRequests => new KindView("That was too fast", "Many requests came from your address. Please wait a minute and load the page again: your answers so far are safe."),
        >= StatusCodes.Status500InternalServerError => new KindView(
            "Something went wrong on our side", "Your answers so far are safe. Please load the page again in a minute: you will go on where you were."),
        _ => new KindView("This form cannot be read", "Nothing was saved. Please load the page again and answer it once more: you will go on where you were."),
    });

    private static IResult Show(int status, KindView view) => Page.Of<KindPage>(view, status);
}

using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Participate.Shell;
using StudyPlatform.Web.Participate.Stepping;
using StudyPlatform.Web.Participate.Studies;

namespace StudyPlatform.Web.Participate.Ending;

/// <summary>The page of someone for whom the study is over. It is shown only once everything is on disk.</summary>
/// <param name="Study">The version of the study.</param>
/// <param name="Stored">What has become of them.</param>
/// <param name="Places">Where it leads to.</param>
public sealed record EndView(StudyPages Study, StoredParticipation Stored, ParticipantPlaces Places)
{
    /// <summary>Someone who declined has no participation.</summary>
    public ParticipationStatus Status => Stored.Participation?.Status ?? ParticipationStatus.Declined;

    public string Heading => Status switch
    {
        ParticipationStatus.Completed => "Thank you",
        ParticipationStatus.Withdrawn => "You have left the study",
        ParticipationStatus.ScreenedOut => "The study ends here for you",
        _ => "You are not taking part",
    };

    public Frame Frame => new($"{Heading} – {Study.Definition.Title}", Study.Definition.Title)
    {
        Progress = Status is ParticipationStatus.Completed ? (Study.StepCount, Study.StepCount) : null,
        Study = Study.Definition.Id,
        HasEnded = true,
        Preview = Places.Preview,
    };

    /// <summary>What they take back to their platform.</summary>
    public Completion Completion => Completion.For(Study.Definition.Platforms, Stored.Source, Stored.Identity?.Session, Stored.Participation, Stored.CompletionCode);

    public int RightGuesses => Stored.Participation?.CorrectGuesses ?? 0;

    public int Guesses => Study.Definition.Trials.Guess;

    public Payment Pay => Study.Definition.Pay;

    public string Base => Money.Of(Pay.Base, Pay);

    public string Bonus => Money.Of(Pay.Bonus(RightGuesses), Pay);

    public string Total => Money.Of(Pay.Base + Pay.Bonus(RightGuesses), Pay);

    public bool IsDeleted => Stored.Participation is { DataDeleted: true };

    /// <summary>Where answers that were kept can be deleted; null if there are none.</summary>
    public string? Delete => Stored.Participation is { DataDeleted: false } ? Places.Withdraw : null;
}

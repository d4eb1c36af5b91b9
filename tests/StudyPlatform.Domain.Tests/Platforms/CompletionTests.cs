using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Domain.Tests.Participations;
using StudyPlatform.Domain.Tests.Studies;

namespace StudyPlatform.Domain.Tests.Platforms;

public sealed class CompletionTests
{
    private static readonly CompletionCode Code = CompletionCode.Draw();

    private static readonly PlatformSettings Settings = new(
        PlainLinks.Open, new ProlificSettings("DONE", "NO", "OUT", "SLOW", "CHECK"), new MechanicalTurkSettings(ExternalQuestion: false), new CloudResearchSettings("pr1"));

    private static readonly PlatformSettings External = Settings with { MechanicalTurk = new MechanicalTurkSettings(ExternalQuestion: true) };

    private static readonly Participation Completed = Newcomer.After(DefaultStudy.Plan, DefaultStudy.Plan.Path.Count);

    [Theory]
    [InlineData(ParticipationStatus.Completed, false, 0, "DONE")]
    [InlineData(ParticipationStatus.Completed, true, 0, "SLOW")]
    [InlineData(ParticipationStatus.Completed, false, 1, "DONE")]
    [InlineData(ParticipationStatus.Withdrawn, false, 0, "NO")]
    [InlineData(ParticipationStatus.ScreenedOut, false, 0, "OUT")]
    [InlineData(ParticipationStatus.ScreenedOut, false, 1, "CHECK")]
    public void Prolific_gets_the_code_of_what_became_of_someone(ParticipationStatus status, bool late, int failedChecks, string code)
    {
        var completion = Of(Settings, Platform.Prolific, Completed with { Status = status, Late = late, FailedChecks = failedChecks });

        Assert.Equal(new Completion.Link(new Uri($"https://app.prolific.com/submissions/complete?cc={code}")), completion);
    }

    [Fact]
    public void Prolific_gets_the_code_of_no_consent_for_someone_who_declined()
    {
        Assert.Equal(new Completion.Link(new Uri("https://app.prolific.com/submissions/complete?cc=NO")), Of(Settings, Platform.Prolific, null));
    }

    [Fact]
    public void Without_a_code_of_their_own_late_people_are_completed_and_missed_checks_screened_out()
    {
        var few = Settings with { Prolific = new ProlificSettings("DONE", null, "OUT", null, null) };

        Assert.Equal(new Completion.Link(new Uri("https://app.prolific.com/submissions/complete?cc=DONE")), Of(few, Platform.Prolific, Completed with { Late = true }));
        Assert.Equal(new Completion.Link(new Uri("https://app.prolific.com/submissions/complete?cc=OUT")), Of(few, Platform.Prolific, Completed with { Status = ParticipationStatus.ScreenedOut, FailedChecks = 1 }));
        Assert.IsType<Completion.Nothing>(Of(few, Platform.Prolific, null));
    }

    [Fact]
    public void Cloud_research_gets_completions_and_never_a_screen_out()
    {
        Assert.Equal(new Completion.Link(new Uri("https://connect.cloudresearch.com/participant/project/pr1/complete")), Of(Settings, Platform.CloudResearch, Completed));
        Assert.IsType<Completion.Nothing>(Of(Settings, Platform.CloudResearch, Completed with { Status = ParticipationStatus.ScreenedOut }));
        Assert.IsType<Completion.Nothing>(Of(Settings, Platform.CloudResearch, null));
    }

    [Theory]
    [InlineData(Platform.MechanicalTurk)]
    [InlineData(Platform.MechanicalTurkSandbox)]
    [InlineData(Platform.Link)]
    [InlineData(Platform.Code)]
    public void A_survey_link_ends_with_a_personal_code_for_whoever_finished(Platform platform)
    {
        Assert.Equal(new Completion.PersonalCode(Code), Of(Settings, platform, Completed));
        Assert.IsType<Completion.Nothing>(Of(Settings, platform, Completed with { Status = ParticipationStatus.Withdrawn }));
    }

    [Theory]
    [InlineData(Platform.MechanicalTurk, "https://www.mturk.com/mturk/externalSubmit")]
    [InlineData(Platform.MechanicalTurkSandbox, "https://workersandbox.mturk.com/mturk/externalSubmit")]
    public void An_external_question_ends_with_a_form_to_its_own_host(Platform platform, string address)
    {
        Assert.Equal(new Completion.ExternalForm(new Uri(address), "session", Code), Of(External, platform, Completed));
        Assert.IsType<Completion.Nothing>(Of(External, platform, Completed with { Status = ParticipationStatus.ScreenedOut }));
    }

    [Fact]
    public void Whoever_is_under_way_gets_nothing()
    {
        Assert.All(Enum.GetValues<Platform>(), platform => Assert.IsType<Completion.Nothing>(Of(External, platform, Completed with { Status = ParticipationStatus.UnderWay })));
    }

    [Fact]
    public void Whoever_left_and_had_everything_deleted_still_gets_back_to_Prolific()
    {
        var left = Completed with { Status = ParticipationStatus.Withdrawn, DataDeleted = true };

        var completion = Completion.For(Settings, Platform.Prolific, session: null, left, Code);

        Assert.Equal(new Completion.Link(new Uri("https://app.prolific.com/submissions/complete?cc=NO")), completion);
    }

    [Fact]
    public void An_external_question_without_its_assignment_ends_with_a_code()
    {
        Assert.Equal(new Completion.PersonalCode(Code), Completion.For(External, Platform.MechanicalTurk, session: null, Completed, Code));
    }

    private static Completion Of(PlatformSettings settings, Platform platform, Participation? participation) =>
        Completion.For(settings, platform, "session", participation, Code);
}

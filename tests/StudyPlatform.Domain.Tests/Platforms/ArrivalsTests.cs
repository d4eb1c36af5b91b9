using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Tests.Platforms;

public sealed class ArrivalsTests
{
    private static readonly PlatformSettings All = new(PlainLinks.Open, new ProlificSettings("C", null, null, null, null), new MechanicalTurkSettings(false), new CloudResearchSettings("P"));

    [Fact]
    public void Prolific_names_person_session_and_study()
    {
        Knows(new PlatformIdentity(Platform.Prolific, "p1", "s1", "st1"), "PROLIFIC_PID=p1&SESSION_ID=s1&STUDY_ID=st1");
    }

    [Fact]
    public void CloudResearch_names_participant_assignment_and_project()
    {
        Knows(new PlatformIdentity(Platform.CloudResearch, "p1", "a1", "pr1"), "participantId=p1&assignmentId=a1&projectId=pr1");
    }

    [Theory]
    [InlineData("", Platform.MechanicalTurk)]
    [InlineData("&turkSubmitTo=https://www.mturk.com", Platform.MechanicalTurk)]
    [InlineData("&turkSubmitTo=https://workersandbox.mturk.com/", Platform.MechanicalTurkSandbox)]
    public void Mechanical_Turk_names_worker_assignment_and_task(string submitTo, Platform platform)
    {
        Knows(new PlatformIdentity(platform, "W1", "A1", "H1"), $"assignmentId=A1&hitId=H1&workerId=W1{submitTo}");
    }

    [Theory]
    [InlineData("assignmentId=ASSIGNMENT_ID_NOT_AVAILABLE")]
    [InlineData("assignmentId=ASSIGNMENT_ID_NOT_AVAILABLE&hitId=H1")]
    [InlineData("assignmentId=ASSIGNMENT_ID_NOT_AVAILABLE&hitId=H1&workerId=W1&turkSubmitTo=https://www.mturk.com")]
    public void A_preview_on_Mechanical_Turk_is_nobody(string query)
    {
        Assert.IsType<Arrival.Preview>(Read(All, query));
    }

    [Theory]
    [InlineData("PROLIFIC_PID=")]
    [InlineData("SESSION_ID=s1&STUDY_ID=st1")]
    [InlineData("PROLIFIC_PID={{%25PROLIFIC_PID%25}}&SESSION_ID=s")]
    [InlineData("PROLIFIC_PID=a b&SESSION_ID=s")]
    [InlineData("PROLIFIC_PID=p1&SESSION_ID=\u0001")]
    [InlineData("PROLIFIC_PID=p\u00e9")]
    [InlineData("assignmentId=A1&hitId=H1")]
    [InlineData("hitId=H1&workerId=W1")]
    [InlineData("assignmentId=A1&workerId=W1&turkSubmitTo=https://www.mturk.com.example.org")]
    [InlineData("assignmentId=A1&workerId=W1&turkSubmitTo=http://www.mturk.com")]
    [InlineData("assignmentId=A1&workerId=W1&turkSubmitTo=https://www.mturk.com@example.org/")]
    [InlineData("assignmentId=A1&workerId=W1&turkSubmitTo=https://www.mturk.com:8443")]
    [InlineData("assignmentId=A1&workerId=W1&turkSubmitTo=javascript:alert(1)")]
    [InlineData("assignmentId=a1&projectId=pr1")]
    public void A_link_that_does_not_say_who_is_unusable(string query)
    {
        // An empty parameter is as good as none: then this is a plain link, which the study here is not open for.
        Assert.IsType<Arrival.Unusable>(Read(All with { Plain = null }, query));
    }

    [Fact]
    public void An_id_of_the_greatest_length_is_taken_and_a_longer_one_is_not()
    {
        var longest = new string('a', PlatformIdentity.MaxLength);

        Assert.IsType<Arrival.Known>(Read(All, $"PROLIFIC_PID={longest}"));
        Assert.IsType<Arrival.Unusable>(Read(All, $"PROLIFIC_PID={longest}a"));
        Assert.IsType<Arrival.Unusable>(Read(All, $"PROLIFIC_PID=a&SESSION_ID={longest}a"));
    }

    [Theory]
    [InlineData("PROLIFIC_PID=p1", "Prolific")]
    [InlineData("assignmentId=A1&workerId=W1", "Mechanical Turk")]
    [InlineData("assignmentId=ASSIGNMENT_ID_NOT_AVAILABLE", "Mechanical Turk")]
    [InlineData("participantId=p1&projectId=x", "CloudResearch Connect")]
    public void A_platform_that_the_study_is_not_open_for_is_named(string query, string name)
    {
        var unusable = Assert.IsType<Arrival.Unusable>(Read(new PlatformSettings(PlainLinks.Open, null, null, null), query));

        Assert.Equal($"This study is not open for people from {name}.", unusable.Problem);
    }

    [Fact]
    public void An_open_link_draws_a_ticket_once_and_knows_it_again()
    {
        var one = Assert.IsType<Arrival.Known>(Read(All, "")).Identity;
        var other = Assert.IsType<Arrival.Known>(Read(All, "utm_source=x")).Identity;
        var again = Assert.IsType<Arrival.Known>(Read(All, $"ticket={one.Person}")).Identity;

        Assert.NotEqual(one, other);
        Assert.Equal(one, again);
        Assert.Equal((Platform.Link, null, null), (one.Platform, one.Session, one.Context));
    }

    [Fact]
    public void A_made_up_ticket_is_unusable()
    {
        Assert.IsType<Arrival.Unusable>(Read(All, "ticket=me"));
    }

    [Fact]
    public void A_single_use_link_needs_its_code()
    {
        var codes = All with { Plain = PlainLinks.Codes };

        Assert.Equal(new PlatformIdentity(Platform.Code, "AB-12", null, null), Assert.IsType<Arrival.Known>(Read(codes, "code= AB-12 ")).Identity);
        Assert.IsType<Arrival.Unusable>(Read(codes, ""));
        Assert.IsType<Arrival.Unusable>(Read(codes, "code=a\nb"));
        Assert.IsType<Arrival.Unusable>(Read(codes, "ticket=0123456789abcdefghjkmnpqrs"));
    }

    [Fact]
    public void A_study_that_is_open_on_platforms_only_is_not_reached_by_a_plain_link()
    {
        Assert.IsType<Arrival.Unusable>(Read(All with { Plain = null }, ""));
    }

    [Fact]
    public void Every_parameter_that_is_read_is_among_the_names()
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var first in (string[])["", "PROLIFIC_PID", "participantId", "workerId", "assignmentId"])
        {
            foreach (var plain in new PlainLinks?[] { PlainLinks.Codes, PlainLinks.Open, null })
                Arrivals.Read(All with { Plain = plain }, name => asked.Add(name) || true ? name == first ? "x" : null : null);
        }

        Arrivals.ReadRehearsal(name =>
        {
            asked.Add(name);
            return null;
        });

        Assert.Equal(Arrivals.Names.Append(Arrivals.TicketName).Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_simulated_participant_is_known_to_a_rehearsal_and_nobody_to_the_study_itself()
    {
        var rehearsal = Arrivals.ReadRehearsal(name => name == Arrivals.RehearsalName ? "0123456789abcdef" : null);
        var study = Read(All with { Plain = null }, $"{Arrivals.RehearsalName}=0123456789abcdef");

        Assert.Equal(new PlatformIdentity(Platform.Rehearsal, "0123456789abcdef", null, null), Assert.IsType<Arrival.Known>(rehearsal).Identity);
        Assert.IsType<Arrival.Unusable>(study);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a person")]
    public void Nobody_else_gets_into_a_rehearsal(string? id) =>
        Assert.IsType<Arrival.Unusable>(Arrivals.ReadRehearsal(name => name == Arrivals.RehearsalName ? id : null));

    private static void Knows(PlatformIdentity expected, string query) => Assert.Equal(expected, Assert.IsType<Arrival.Known>(Read(All, query)).Identity);

    private static Arrival Read(PlatformSettings settings, string query)
    {
        var values = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return Arrivals.Read(settings, name => values.GetValueOrDefault(name));
    }
}

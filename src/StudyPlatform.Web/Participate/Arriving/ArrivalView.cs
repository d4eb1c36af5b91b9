using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Participate.Shell;
using StudyPlatform.Web.Participate.Studies;

namespace StudyPlatform.Web.Participate.Arriving;

/// <summary>Information and consent.</summary>
/// <param name="Study">The current version.</param>
/// <param name="Repeated">What the form repeats of the link, so that it tells the same about who sends it.</param>
/// <param name="IsPreview">Whether someone looks at the task before accepting it: then there is nothing to agree to yet.</param>
public sealed record ArrivalView(StudyPages Study, IReadOnlyList<KeyValuePair<string, string>> Repeated, bool IsPreview)
{
    /// <summary>The field of the two buttons.</summary>
    public const string Consent = "consent";

    public const string Accept = "yes";

    public const string Decline = "no";

    public StudyDefinition Definition => Study.Definition;

    public string Address => Preview is { } preview ? preview.Address : "/s/" + Definition.Id;

    /// <summary>Set while the page is only tried out: where its form goes, and what stands above it.</summary>
    public (string Address, PreviewBar Bar)? Preview { get; init; }

    public Frame Frame => new(Definition.Title, "Research study") { Progress = (1, Study.StepCount), Study = Definition.Id, Preview = Preview?.Bar };

    public string Limit => TimeLeft.Minutes(Definition.TimeLimit);

    public string Pay
    {
        get
        {
            var pay = Definition.Pay;
            var all = Money.Of(pay.Base, pay) + " for finishing";
            return pay.PerCorrectGuess > 0 && Definition.Trials.Guess > 0
                ? $"{all}, and {Money.Of(pay.PerCorrectGuess, pay)} more for each right guess: up to {Money.Of(pay.Base + pay.Bonus(Definition.Trials.Guess), pay)}."
                : all + ".";
        }
    }

    /// <summary>What the form repeats of a link's parameters.</summary>
    /// <param name="arrival">What the link says.</param>
    /// <param name="value">Gives a parameter of the link, or null.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Repeat(Arrival arrival, Func<string, string?> value)
    {
        var repeated = Arrivals.Names
            .Select(name => KeyValuePair.Create(name, value(name) ?? ""))
            .Where(pair => pair.Value.Length > 0)
            .ToList();
        if (arrival is Arrival.Known { Identity: { Platform: Platform.Link } identity })
            repeated.Add(KeyValuePair.Create(Arrivals.TicketName, identity.Person));
        return repeated;
    }
}

using StudyPlatform.Domain.Assignment;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Randomness;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Participate.Arriving;
using StudyPlatform.Web.Participate.Ending;
using StudyPlatform.Web.Participate.Leaving;
using StudyPlatform.Web.Participate.Serving;
using StudyPlatform.Web.Participate.Shell;
using StudyPlatform.Web.Participate.Stepping;
using StudyPlatform.Web.Participate.Studies;

namespace StudyPlatform.Web.Admin.Previews;

/// <summary>
/// A study as a participant of one cell sees it, through the participants' own pages, without a participation: what they
/// show is made up of the address, and nothing is written.
/// </summary>
internal sealed class Preview
{
    private readonly StudyPages _pages;
    private readonly PreviewAddress _address;
    private readonly Participation _participation;
    private readonly List<string> _way;

    private Preview(StudyPages pages, PreviewAddress address, Participation participation) =>
        (_pages, _address, _participation, _way) = (pages, address, participation, [.. PreviewPlace.Way(pages.Plan.Path)]);

    public StudyPlan Plan => _pages.Plan;

    public Cell Cell => _participation.Cell;

    /// <summary>The study seen by this cell; null if the study has no such cell.</summary>
    public static Preview? Of(StudyPages pages, PreviewAddress address, DateTimeOffset now)
    {
        var plan = pages.Plan;
        var cell = plan.Cells.FirstOrDefault(cell => cell.First == address.First && cell.Second == address.Second);
        if (cell == default)
            return null;
        // As for a participant who is the first one to see any image.
        var random = SeededRandom.For(plan.Definition.Seed, (ulong)address.Images);
        var stimuli = StimulusAssignment.Choose(plan, new Dictionary<Domain.Bundles.StimulusId, int>(), random)
            ?? throw new InvalidOperationException("A bundle that fits its study has images for at least one participant.");
        var participation = new Participation(
            ParticipationStatus.UnderWay, StepIndex: 0, cell, stimuli, StartedAt: now, StepSince: now, LeaseUntil: now + plan.Lease, CorrectGuesses: Math.Min(address.Right, plan.Definition.Trials.Guess));
        return new Preview(pages, address, participation);
    }

    /// <summary>The participation while a step is awaited; null if there is no such step.</summary>
    public Participation? At(Step step) => Plan.Path.IndexOf(step) is { } index ? _participation with { StepIndex = index } : null;

    /// <summary>Where one of its pages is.</summary>
    public string AddressOf(string place) => _address.Of(place);

    /// <summary>Where a walk goes on that an answer has led to.</summary>
    public string AddressAfter(Participation next) => (_address with { Right = next.CorrectGuesses }).Of(next.Status switch
    {
        ParticipationStatus.Completed => PreviewPlace.Completed,
        ParticipationStatus.ScreenedOut => PreviewPlace.ScreenedOut,
        _ => Plan.Path[next.StepIndex].Id,
    });

    public ArrivalView Arrival() => new(_pages, [], IsPreview: false) { Preview = (AddressOf(PreviewPlace.Information), Bar(PreviewPlace.Information)) };

    public StepView Step(Participation participation, FormFields values, IReadOnlyList<FieldError> errors)
    {
        var limit = Plan.Definition.TimeLimit;
        return new StepView(_pages, Places(Plan.Path[participation.StepIndex].Id), participation, new TimeLeft(limit, limit), values, errors);
    }

    /// <param name="hasEnded">Whether it is over for them already.</param>
    /// <param name="errors">What to put right.</param>
    public LeaveView Leave(bool hasEnded, IReadOnlyList<FieldError> errors)
    {
        var (place, back) = hasEnded ? (PreviewPlace.TakeBack, PreviewPlace.Completed) : (PreviewPlace.Leave, _way[1]);
        return new LeaveView(_pages, new ParticipantPlaces(AddressOf(back), AddressOf(place)) { Preview = Bar(place) }, hasEnded, errors);
    }

    /// <summary>The page at the end; null if a place is no end.</summary>
    public EndView? End(string place)
    {
        Participation? participation;
        switch (place)
        {
            case PreviewPlace.Completed:
                participation = _participation with { Status = ParticipationStatus.Completed, StepIndex = Plan.Path.Count };
                break;
            case PreviewPlace.ScreenedOut:
                participation = _participation with { Status = ParticipationStatus.ScreenedOut };
                break;
            case PreviewPlace.Withdrawn:
                participation = _participation with { Status = ParticipationStatus.Withdrawn };
                break;
            case PreviewPlace.CompletedDeleted:
                participation = _participation with { Status = ParticipationStatus.Completed, StepIndex = Plan.Path.Count, DataDeleted = true };
                break;
            case PreviewPlace.WithdrawnDeleted:
                participation = _participation with { Status = ParticipationStatus.Withdrawn, DataDeleted = true };
                break;
            case PreviewPlace.Declined:
                participation = null;
                break;
            default:
                return null;
        }

        // Codes that belong to nobody.
        var stored = new StoredParticipation(ParticipantId.Draw(), ParticipantCode.Draw(), _pages.Running.Version, Identity: null, CompletionCode.Draw(), participation);
        return new EndView(_pages, stored, new ParticipantPlaces(AddressOf(place), AddressOf(PreviewPlace.TakeBack)) { Preview = Bar(place) });
    }

    private ParticipantPlaces Places(string place) => new(AddressOf(place), AddressOf(PreviewPlace.Leave)) { Preview = Bar(place) };

    private PreviewBar Bar(string place)
    {
        var text = $"Preview of version {_address.Version}: {_pages.MethodName(Cell.First)}, then {_pages.MethodName(Cell.Second)}. Nothing is kept.";
        var at = _way.IndexOf(place);
        return new PreviewBar(text, at > 0 ? AddressOf(_way[at - 1]) : null, at >= 0 && at + 1 < _way.Count ? AddressOf(_way[at + 1]) : null);
    }
}

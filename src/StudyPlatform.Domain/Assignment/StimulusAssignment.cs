using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Randomness;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Assignment;

/// <summary>
/// Which images a newcomer sees, in which order: so many rightly and so many wrongly predicted ones as the study
/// says, each drawn among those that were shown least often, all of them in a uniformly random order. Counting every
/// showing, also under a lease that lapsed, keeps the numbers of showings within one of each other at all times.
/// </summary>
public static class StimulusAssignment
{
    /// <summary>Chooses.</summary>
    /// <param name="plan">The study.</param>
    /// <param name="showings">How often each stimulus was given to a participant; one that is missing was not.</param>
    /// <param name="random">Where images and order are drawn from.</param>
    /// <returns>The images in the order of the trials, or null when under <see cref="ImagePolicy.Disjoint"/> too few unseen ones are left.</returns>
    public static IReadOnlyList<StimulusId>? Choose(StudyPlan plan, IReadOnlyDictionary<StimulusId, int> showings, SeededRandom random)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(showings);
        ArgumentNullException.ThrowIfNull(random);
        var policy = plan.Definition.Images;
        var right = LeastShown(plan.RightStimuli, plan.Definition.Trials.Right, policy, showings, random);
        var wrong = LeastShown(plan.WrongStimuli, plan.Definition.Trials.Wrong, policy, showings, random);
        if (right is null || wrong is null)
            return null;
        StimulusId[] order = [.. right, .. wrong];
        random.Shuffle<StimulusId>(order);
        return order;
    }

    private static IEnumerable<StimulusId>? LeastShown(
        IReadOnlyList<StimulusId> stimuli, int count, ImagePolicy policy, IReadOnlyDictionary<StimulusId, int> showings, SeededRandom random)
    {
        StimulusId[] candidates = [.. policy is ImagePolicy.Disjoint ? stimuli.Where(stimulus => showings.GetValueOrDefault(stimulus) == 0) : stimuli];
        if (candidates.Length < count)
            return null;
        random.Shuffle<StimulusId>(candidates);
        // A stable sort keeps the random order among equals.
        return candidates.OrderBy(stimulus => showings.GetValueOrDefault(stimulus)).Take(count);
    }
}

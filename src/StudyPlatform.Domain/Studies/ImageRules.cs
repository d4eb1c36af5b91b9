using System.Globalization;
using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Domain.Studies;

/// <summary>Whether a bundle has images enough for what a study asks.</summary>
internal static class ImageRules
{
    public static void Check(StudyFaultList faults, StudyDefinition definition, Bundle bundle)
    {
        var trials = definition.Trials;
        if (trials.All == 0 || trials.Wrong < 0 || trials.Right < 0 || definition.Conditions == 0 || definition.PeoplePerCondition < 1)
            return;
        long right = bundle.Trials.Count(stimulus => stimulus.IsCorrect);
        long wrong = bundle.Trials.Count(stimulus => !stimulus.IsCorrect);

        if (right < trials.Right || wrong < trials.Wrong)
        {
            faults.Add(
                "trials",
                $"a participant sees {trials.Right} correctly and {trials.Wrong} wrongly predicted stimuli; the bundle has {right} and {wrong}",
                "ask for fewer, or make a bundle with more");
        }
        else if (definition.Images is ImagePolicy.Disjoint)
        {
            CheckDisjoint(faults, definition, right, wrong);
        }
    }

    private static void CheckDisjoint(StudyFaultList faults, StudyDefinition definition, long right, long wrong)
    {
        var (trials, people) = (definition.Trials, (long)definition.Conditions * definition.PeoplePerCondition);
        var (needRight, needWrong) = (people * trials.Right, people * trials.Wrong);
        if (needRight <= right && needWrong <= wrong)
            return;
        var fits = Math.Min(Fits(right, trials.Right), Fits(wrong, trials.Wrong));
        faults.Add(
            "images",
            string.Create(CultureInfo.InvariantCulture, $"disjoint images for {people} people need {needRight} correctly and {needWrong} wrongly predicted stimuli; the bundle has {right} and {wrong}"),
            fits > 0 ? $"lower peoplePerCondition to {fits} or choose images: balanced" : "choose images: balanced");

        long Fits(long have, int each) => each == 0 ? long.MaxValue : have / ((long)definition.Conditions * each);
    }
}

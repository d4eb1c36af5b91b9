using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Analysis.Tables;
using StudyPlatform.Domain.Results;

namespace StudyPlatform.Analysis.Measures;

/// <summary>How long people took, by method and phase.</summary>
internal static class ResponseTimeMeasure
{
    public static List<ResponseTimes> Of(Cohort cohort, double confidence) =>
    [
        .. Enumerable.Range(0, cohort.Methods).SelectMany(method => Enum.GetValues<TrialPhase>().Select(phase => Of(cohort, method, phase, confidence))),
    ];

    private static ResponseTimes Of(Cohort cohort, int method, TrialPhase phase, double confidence)
    {
        var (people, byServer) = (0, 0);
        List<double> seconds = [];
        List<double> medians = [];
        foreach (var person in cohort.People)
        {
            if (!person.Saw(method))
                continue;
            people++;
            foreach (var trial in cohort.Data.TrialsOf(person.Participant))
            {
                if (trial.Phase != phase || trial.Milliseconds is not { } time)
                    continue;
                seconds.Add(time / 1000.0);
                byServer += trial.ResponseMs is null ? 1 : 0;
            }

            if ((phase is TrialPhase.Guess ? person.MedianGuessMs : person.MedianLabelledMs) is { } median)
                medians.Add(median / 1000);
        }

        return new ResponseTimes(
            cohort.Data.Frame.Methods[method].Id, ResultText.Of(phase), people, byServer, Quantile.Summary([.. seconds]), MedianOverPeople.Of([.. medians], confidence));
    }
}

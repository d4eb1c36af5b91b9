using System.Globalization;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage;

namespace StudyPlatform.Benchmarks.Dashboard;

/// <summary>
/// A hundred people of every sort who go through a study by the store's own code: seven in ten finish, one withdraws, one
/// times out and one is under way. Who answers what and when follows from their number.
/// </summary>
internal sealed class FirstPeople(StudyStorage storage, RunningStudy study, SteppedClock clock)
{
    public const int Count = 100;

    public async Task WalkAsync()
    {
        // First those whose time runs out, since the sweep takes everyone who is under way by then.
        foreach (var number in Enumerable.Range(0, Count).Where(number => number % 10 == 7))
            await AnswerAsync(await AdmitAsync(number), number, number / 10 + 2);
        clock.Advance(study.Plan.Lease);
        await storage.Participations.SweepAsync(CancellationToken.None);
        foreach (var number in Enumerable.Range(0, Count).Where(number => number % 10 != 7))
            await ComeAsync(number);
    }

    private async Task ComeAsync(int number)
    {
        var person = await AdmitAsync(number);
        if (number % 10 < 7)
        {
            await AnswerAsync(person, number, study.Plan.Path.Count);
            return;
        }

        var stored = await AnswerAsync(person, number, number * 7 % study.Plan.Path.Count);
        if (number % 10 == 8)
            await ApplyAsync(stored, new ParticipationCommand.Withdraw(DeleteData: false));
    }

    private async Task<StoredParticipation> AdmitAsync(int number)
    {
        clock.Advance(TimeSpan.FromSeconds(17));
        var name = number.ToString("000", CultureInfo.InvariantCulture);
        var outcome = await storage.Participations.AdmitAsync(study, new PlatformIdentity(Platform.Prolific, "person" + name, "session" + name, "study"), CancellationToken.None);
        return (outcome as AdmissionOutcome.Admitted)?.Participation ?? throw new InvalidOperationException($"Nobody is admitted: {outcome}.");
    }

    private async Task<StoredParticipation> AnswerAsync(StoredParticipation person, int number, int steps)
    {
        for (var i = 0; i < steps; i++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(2000 + 331 * ((number * 31 + i * 17) % 61)));
            person = await ApplyAsync(person, Answer(person.Participation!, number));
        }

        return person;
    }

    private async Task<StoredParticipation> ApplyAsync(StoredParticipation person, ParticipationCommand command)
    {
        var outcome = await storage.Participations.ApplyAsync(study, person.Code, command, CancellationToken.None);
        return (outcome as SubmitOutcome.Accepted)?.Participation ?? throw new InvalidOperationException($"An answer is refused: {outcome}.");
    }

    private ParticipationCommand.Submit Answer(Participation participation, int number)
    {
        var (plan, cell) = (study.Plan, participation.Cell);
        var step = plan.Path[participation.StepIndex];
        StepAnswer answer = step.Kind switch
        {
            StepKind.Demographics => new StepAnswer.Demographics([.. plan.Definition.Demographics.Select(question => new QuestionAnswer(question.Id, Value(question)))]),
            StepKind.Tutorial => new StepAnswer.TutorialRead(),
            StepKind.Labelled => new StepAnswer.LabelledSeen(),
            StepKind.Guess => new StepAnswer.Guess(plan.Bundle.Classes[(number + step.Number) % plan.Bundle.Classes.Count]),
            StepKind.Ranking => new StepAnswer.Ranking(
                [.. plan.Definition.Ranking.Select(question => new RankingChoice(question.Id, cell.First, cell.Second, question.Reasons[0].Id, null))]),
            _ => new StepAnswer.Comments("The pictures were clear, the questions too."),
        };
        var checks = plan.ChecksOn(step).Select(check => new CheckAnswer(check.Id, check.Expected, Passed: true)).ToList();
        return new ParticipationCommand.Submit(step, answer, checks, step.Kind is StepKind.Guess or StepKind.Labelled ? new ClientTiming(5000 + number, 0) : null);
    }

    private static string Value(Question question) => question switch
    {
        Question.SingleChoice single => single.Choices.First(choice => !choice.ScreensOut).Id,
        Question.Number number => number.Least.ToString(CultureInfo.InvariantCulture),
        _ => "somebody",
    };
}

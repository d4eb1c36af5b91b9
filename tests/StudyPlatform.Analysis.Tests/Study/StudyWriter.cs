using StudyPlatform.Domain.Assignment;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Analysis.Tests.Study;

/// <summary>Writes people's answers as rows of the default study. Everything follows from the answers and the person's number.</summary>
internal sealed class StudyWriter
{
    public const int Trials = 10;
    public const int Labelled = 5;

    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly ClassName[] Classes = [new("bird"), new("cat"), new("dog"), new("aircraft"), new("car")];

    public SnapshotOfLists Results { get; } = new();

    /// <summary>Someone who completed the study.</summary>
    public ParticipantId AddCompleted(PersonAnswers answers, Platform source = Platform.Prolific, string? exclusion = null)
    {
        var id = AddParticipant(answers, source, ParticipationStatus.Completed, exclusion, answers.Right);
        var number = Results.Participants.Count - 1;
        for (var position = 1; position <= Trials; position++)
            Results.Trials.Add(Trial(id, number, position, position > Labelled && (position - Labelled - 1 + number) % 5 < answers.Right));
        var (a, b) = (DefaultStudy.Definition.Methods[answers.A], DefaultStudy.Definition.Methods[answers.B]);
        AddRanking(id, "preference", answers.PrefersA, a, b);
        AddRanking(id, "understandability", answers.UnderstandsA, a, b);
        Results.Events.Add(new EventResult(id, 2, Start.AddMinutes(number + 10), "completed", "{}"));
        return id;
    }

    /// <summary>Someone who left no answers: declined, ended early, or had them deleted.</summary>
    public ParticipantId AddWithoutAnswers(PersonAnswers? answers, ParticipationStatus status, Platform source = Platform.Prolific) =>
        AddParticipant(answers, source, status, null, answers is null ? null : 0);

    private ParticipantId AddParticipant(PersonAnswers? answers, Platform source, ParticipationStatus status, string? exclusion, int? right)
    {
        var number = Results.Participants.Count;
        var id = new ParticipantId($"p-{number:0000}");
        var started = Start.AddMinutes(number);
        var ended = status is ParticipationStatus.UnderWay or ParticipationStatus.TimedOut or ParticipationStatus.Abandoned ? (DateTimeOffset?)null : started.AddSeconds(480 + (number % 240));
        Results.Participants.Add(new ParticipantResult(
            id, DefaultStudy.Version, answers is null ? null : CellOf(answers), source, status, started, ended, exclusion, right,
            status is ParticipationStatus.Completed ? 3.0m : null, status is ParticipationStatus.Completed ? 0.2m * right : null,
            answers is null ? new Dictionary<QuestionId, string>() : Demographics(number)));
        Results.Events.Add(new EventResult(id, 1, started, answers is null ? "declined" : "admitted", "{}"));
        return id;
    }

    private static Cell CellOf(PersonAnswers answers)
    {
        var (a, b) = (DefaultStudy.Definition.Methods[answers.A], DefaultStudy.Definition.Methods[answers.B]);
        return answers.AFirst ? new Cell(a, b, new Condition(a, b)) : new Cell(b, a, new Condition(a, b));
    }

    private void AddRanking(ParticipantId id, string question, bool choosesA, MethodId a, MethodId b) =>
        Results.Rankings.Add(new RankingResult(id, new RankingChoice(new QuestionId(question), choosesA ? a : b, choosesA ? b : a, "explanation", null)));

    private static TrialResult Trial(ParticipantId id, int number, int position, bool right)
    {
        var predicted = Classes[(number + position) % Classes.Length];
        var actual = position % 2 == 0 ? predicted : Classes[(number + position + 1) % Classes.Length];
        var guess = position <= Labelled ? (ClassName?)null : right ? predicted : Classes[(number + position + 2) % Classes.Length];
        var shown = Start.AddMinutes(number).AddSeconds(30 * position);
        // One browser in thirteen has no script.
        var timing = number % 13 == 0 ? null : new ClientTiming(2000 + (((number * 7919) + (position * 613)) % 9001), 0);
        return new TrialResult(id, new TrialRecord(
            position, position <= Labelled ? StepKind.Labelled : StepKind.Guess, new StimulusId($"s{position + (number % 40):0000}"), actual, predicted, guess,
            shown, shown.AddMilliseconds(timing?.ResponseMs + 350 ?? 6000), timing));
    }

    private static Dictionary<QuestionId, string> Demographics(int number)
    {
        Dictionary<QuestionId, string> answers = [];
        foreach (var (question, i) in DefaultStudy.Definition.Demographics.Select((question, i) => (question, i)))
        {
            if (question is not Question.SingleChoice single)
                continue;
            var open = single.Choices.Where(choice => !choice.ScreensOut).ToList();
            answers[question.Id] = open[((number * 31) + (number / 7) + i) % open.Count].Id;
        }

        return answers;
    }
}

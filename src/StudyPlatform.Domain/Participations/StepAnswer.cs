using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Domain.Participations;

/// <summary>What a participant answered to a step.</summary>
public abstract record StepAnswer
{
    private StepAnswer()
    {
    }

    /// <summary>Whether this is an answer to a step of that kind.</summary>
    public abstract StepKind Kind { get; }

    /// <param name="Values">By question; a question that was left out is missing.</param>
    public sealed record Demographics(IReadOnlyList<QuestionAnswer> Values) : StepAnswer
    {
        public override StepKind Kind => StepKind.Demographics;
    }

    /// <summary>A page of the tutorial was read.</summary>
    public sealed record TutorialRead : StepAnswer
    {
        public override StepKind Kind => StepKind.Tutorial;
    }

    /// <summary>A labelled trial was looked at.</summary>
    public sealed record LabelledSeen : StepAnswer
    {
        public override StepKind Kind => StepKind.Labelled;
    }

    /// <param name="Class">What the model is thought to have predicted.</param>
    public sealed record Guess(ClassName Class) : StepAnswer
    {
        public override StepKind Kind => StepKind.Guess;
    }

    /// <param name="Choices">One for each ranking question of the study, in its order.</param>
    public sealed record Ranking(IReadOnlyList<RankingChoice> Choices) : StepAnswer
    {
        public override StepKind Kind => StepKind.Ranking;
    }

    /// <param name="Text">In the participant's own words; empty when there is nothing to say.</param>
    public sealed record Comments(string Text) : StepAnswer
    {
        /// <summary>The longest text, in characters.</summary>
        public const int MaxLength = 5000;

        public override StepKind Kind => StepKind.Comments;
    }
}

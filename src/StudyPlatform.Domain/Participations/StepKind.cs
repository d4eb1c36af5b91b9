namespace StudyPlatform.Domain.Participations;

/// <summary>What a step asks for.</summary>
public enum StepKind
{
    /// <summary>The demographic questions.</summary>
    Demographics,

    /// <summary>A page of the tutorial.</summary>
    Tutorial,

    /// <summary>An image with both explanations, its true class and the prediction.</summary>
    Labelled,

    /// <summary>An image with both explanations; the prediction is guessed.</summary>
    Guess,

    /// <summary>Which of the two methods is preferred and which is understood better.</summary>
    Ranking,

    /// <summary>Anything else the participant wants to say.</summary>
    Comments,
}

namespace StudyPlatform.Explain.Attribution;

/// <summary>Which of the network's numbers for the predicted class is explained.</summary>
public enum ModelOutput
{
    /// <summary>The logit, before softmax: what one class gains is not another's loss.</summary>
    Logit,

    /// <summary>The probability, after softmax.</summary>
    Probability,
}

namespace StudyPlatform.Explain.Training;

/// <summary>What is done to a training image each time it is shown.</summary>
public enum Augmentation
{
    /// <summary>Nothing: the paper's setting.</summary>
    None,

    /// <summary>Mirrored left to right with probability ½.</summary>
    Flip,

    /// <summary>Mirrored, and moved by up to an eighth of the side in each direction with the border repeated.</summary>
    FlipShift,
}

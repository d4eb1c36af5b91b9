namespace StudyPlatform.Explain.Training;

/// <summary>How the learning rate moves from epoch to epoch.</summary>
public enum LearningRateSchedule
{
    /// <summary>It stays.</summary>
    Constant,

    /// <summary>Linearly to the final rate, which the last epoch has (the authors' published MNIST program).</summary>
    Linear,

    /// <summary>Divided by 10 after each third of the epochs.</summary>
    Step,

    /// <summary>Half a cosine down to the final rate (Loshchilov and Hutter 2017, without restarts).</summary>
    Cosine,
}

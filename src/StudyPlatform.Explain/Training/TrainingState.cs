namespace StudyPlatform.Explain.Training;

/// <summary>The counters of a training between two steps.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="LossSum">Sum of the images' losses in the current epoch.</param>
/// <param name="Correct">Right predictions in the current epoch.</param>
/// <param name="Seen">Images shown in the current epoch.</param>
/// <param name="History">The finished epochs.</param>
/// <param name="Warnings">What was said loudly so far.</param>
/// <param name="Identity">What the training is of; a checkpoint continues only the same.</param>
public sealed record TrainingState(int Step, double LossSum, long Correct, long Seen, IReadOnlyList<EpochRecord> History, IReadOnlyList<string> Warnings, TrainingIdentity Identity);

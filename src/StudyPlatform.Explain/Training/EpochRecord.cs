namespace StudyPlatform.Explain.Training;

/// <summary>How one epoch went.</summary>
/// <param name="Epoch">Its number from 1.</param>
/// <param name="LearningRate">Its learning rate.</param>
/// <param name="TrainLoss">Mean cross-entropy over its images, before each update.</param>
/// <param name="TrainAccuracy">Share of its images predicted rightly before each update, dropout on.</param>
/// <param name="TestAccuracy">Share of the test images predicted rightly after it, or <c>null</c> if not evaluated.</param>
/// <param name="Seconds">Time it took.</param>
public sealed record EpochRecord(int Epoch, double LearningRate, double TrainLoss, double TrainAccuracy, double? TestAccuracy, double Seconds);

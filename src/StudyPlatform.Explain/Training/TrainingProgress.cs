namespace StudyPlatform.Explain.Training;

/// <summary>Where a training stands, told after every step.</summary>
/// <param name="Stage">What is trained: <c>vgg16</c>, or <c>start from A</c>.</param>
/// <param name="Epoch">Epoch from 1.</param>
/// <param name="Epochs">Number of epochs.</param>
/// <param name="Step">Steps done over the whole training.</param>
/// <param name="Steps">Steps in all.</param>
/// <param name="Loss">Mean loss of this epoch so far.</param>
/// <param name="Accuracy">Training accuracy of this epoch so far.</param>
/// <param name="ImagesPerSecond">Since this process began to train.</param>
/// <param name="Remaining">Estimated time to the end of the steps.</param>
public sealed record TrainingProgress(string Stage, int Epoch, int Epochs, int Step, int Steps, double Loss, double Accuracy, double ImagesPerSecond, TimeSpan Remaining);

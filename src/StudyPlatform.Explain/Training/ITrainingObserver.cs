namespace StudyPlatform.Explain.Training;

/// <summary>Is told how a training goes.</summary>
public interface ITrainingObserver
{
    /// <summary>Something worth a line before or between the steps.</summary>
    void Said(string sentence);

    /// <summary>A step is done.</summary>
    void Stepped(TrainingProgress progress);

    /// <summary>Images of one half are being predicted.</summary>
    void Evaluating(string what, int done, int total)
    {
    }

    /// <summary>An epoch is done.</summary>
    void EpochEnded(EpochRecord epoch);

    /// <summary>Something is wrong that the user should see at once.</summary>
    void Warned(string sentence);
}

using StudyPlatform.Explain.Bundling;

namespace StudyPlatform.Explain.Explaining;

/// <summary>Is told how the explaining goes.</summary>
public interface IExplainObserver
{
    /// <summary>Something worth a line.</summary>
    void Said(string sentence);

    /// <summary>Something is wrong that the user should see at once.</summary>
    void Warned(string sentence);

    /// <summary>How far the preparation is; from any thread.</summary>
    void Prepared(ExplainStage stage, int done, int total);

    /// <summary>A test image is explained, or was before.</summary>
    void Explained(ExplainProgress progress);
}

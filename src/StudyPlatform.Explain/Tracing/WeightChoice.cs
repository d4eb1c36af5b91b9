namespace StudyPlatform.Explain.Tracing;

/// <summary>Whose weights are asked for the most activated one (Khadivpour et al., Eq. 4).</summary>
public enum WeightChoice
{
    /// <summary>The last layer's weights into the predicted class's neuron. The default.</summary>
    PredictedClass,

    /// <summary>All weights of one layer.</summary>
    Layer,

    /// <summary>All weights of all traced layers.</summary>
    AllLayers,
}

namespace StudyPlatform.Explain.Models;

/// <summary>How the weights of a network are drawn; biases start at 0 in each.</summary>
public enum InitialisationScheme
{
    /// <summary>He et al. 2015 for every layer: normal, variance 2 / fan-in.</summary>
    He,

    /// <summary>torchvision's VGG, the default: convolutions normal with variance 2 / fan-out, linear layers normal with deviation 0.01.</summary>
    Torchvision,

    /// <summary>Glorot and Bengio 2010: uniform in ±√(6 / (fan-in + fan-out)), the default of Keras.</summary>
    Glorot,
}

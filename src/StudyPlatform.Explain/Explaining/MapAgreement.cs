namespace StudyPlatform.Explain.Explaining;

/// <summary>Pearson correlations, over images, between the maps that one method makes on two devices.</summary>
/// <param name="Method">Id of the method.</param>
/// <param name="Mean">Mean over the images.</param>
/// <param name="Lowest">The worst image.</param>
public sealed record MapAgreement(string Method, double Mean, double Lowest);

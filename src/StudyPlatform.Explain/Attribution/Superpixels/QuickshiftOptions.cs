namespace StudyPlatform.Explain.Attribution.Superpixels;

/// <summary>The three numbers of quickshift; the defaults are those that LIME uses for images.</summary>
/// <param name="KernelSize">Standard deviation of the density's Gaussian, in pixels; larger gives fewer, larger segments.</param>
/// <param name="MaxDistance">A pixel farther than this from every denser one, in the joint space, starts a segment.</param>
/// <param name="Ratio">How much colour counts against place: the factor on L*a*b* differences.</param>
public sealed record QuickshiftOptions(double KernelSize = 4, double MaxDistance = 200, double Ratio = 0.2);

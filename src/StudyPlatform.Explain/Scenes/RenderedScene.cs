using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Scenes;

/// <summary>A picture of a scene.</summary>
/// <param name="Image">The picture, square.</param>
/// <param name="Mask">One byte a pixel, row by row: 255 where the object is seen, else 0.</param>
/// <param name="Surroundings">What is around the object.</param>
/// <param name="Hidden">Share of the object that the occluder hides, 0..0.3.</param>
public sealed record RenderedScene(RgbImage Image, byte[] Mask, SceneKind Surroundings, double Hidden);

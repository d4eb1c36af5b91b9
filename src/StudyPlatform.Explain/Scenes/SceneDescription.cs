namespace StudyPlatform.Explain.Scenes;

/// <summary>All that is needed to draw one picture; equal descriptions give equal bytes.</summary>
/// <param name="ClassIndex">0 bird, 1 cat, 2 dog, 3 aircraft, 4 car.</param>
/// <param name="Seed">The seed it was sampled from.</param>
/// <param name="Surroundings">What is around the object.</param>
/// <param name="Subject">The object.</param>
/// <param name="Camera">The view.</param>
/// <param name="Light">Sun and sky.</param>
/// <param name="Haze">Optical depth between camera and object, 0..0.8.</param>
/// <param name="Occluder">What stands in front.</param>
/// <param name="OccluderSize">0..1, from a little to as much as is allowed.</param>
/// <param name="OccluderPlace">Where along the object's width, -1..1.</param>
/// <param name="SurroundingsSeed">Seed of the surroundings' detail.</param>
public sealed record SceneDescription(
    int ClassIndex,
    ulong Seed,
    SceneKind Surroundings,
    Subject Subject,
    CameraPose Camera,
    Daylight Light,
    float Haze,
    OccluderKind Occluder,
    float OccluderSize,
    float OccluderPlace,
    ulong SurroundingsSeed);

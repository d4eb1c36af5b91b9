namespace StudyPlatform.Explain.Scenes.Fields;

/// <summary>Shapes whose distance is known.</summary>
internal enum Solid : byte
{
    Ellipsoid,
    RoundCone,
    Box,
    Cylinder,
    Torus,
    /// <summary>A polygon in the frame's XY plane, extruded along Z, whose half width may change over the plane.</summary>
    Prism,
}

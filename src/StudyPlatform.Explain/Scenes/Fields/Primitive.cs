using System.Numerics;

namespace StudyPlatform.Explain.Scenes.Fields;

/// <summary>
/// One solid with its bounding sphere. Which of A, B, R1, R2, R3 mean what:
/// Ellipsoid A = radii. RoundCone: frame X = unit axis from the origin, R1, R2 = end radii, R3 = length, B.X = sine, B.Y = cosine of the slant.
/// Box A = half extents without rounding, R1 = rounding. Cylinder: axis Z, R1 = radius, R2 = half height, R3 = rounding.
/// Torus: axis Z, R1 = major, R2 = minor radius. Prism: R1 = half width, R2 = rounding, A.X, A.Y = slope of the half width over x and y,
/// A.Z = what that slope takes off the distance's steepness; further than B.X from x = R3 the half width shrinks by B.Y times the square.
/// </summary>
internal struct Primitive
{
    public Vector3 Centre;
    public float Bound;
    public Solid Kind;
    public bool Carve;
    public bool IsSubject;
    public ushort Material;
    public int Group;
    public float Blend;
    public float Fluff;
    public float FluffFrequency;
    public Frame Frame;
    public Vector3 A;
    public Vector3 B;
    public float R1;
    public float R2;
    public float R3;
    public int PolygonStart;
    public int PolygonCount;
}

using System.Numerics;

namespace StudyPlatform.Explain.Scenes.Fields;

/// <summary>A right-handed orthonormal frame: X forward, Y up, Z to the right.</summary>
internal readonly record struct Frame(Vector3 Origin, Vector3 X, Vector3 Y, Vector3 Z)
{
    public static readonly Frame World = new(Vector3.Zero, Vector3.UnitX, Vector3.UnitY, Vector3.UnitZ);

    public Vector3 ToLocal(Vector3 p)
    {
        var d = p - Origin;
        return new Vector3(Vector3.Dot(d, X), Vector3.Dot(d, Y), Vector3.Dot(d, Z));
    }

    public Vector3 DirectionToLocal(Vector3 d) => new(Vector3.Dot(d, X), Vector3.Dot(d, Y), Vector3.Dot(d, Z));

    public Vector3 ToWorld(Vector3 p) => Origin + (X * p.X) + (Y * p.Y) + (Z * p.Z);

    public Vector3 DirectionToWorld(Vector3 d) => (X * d.X) + (Y * d.Y) + (Z * d.Z);

    public Frame At(Vector3 local) => this with { Origin = ToWorld(local) };

    public Frame At(float x, float y, float z) => At(new Vector3(x, y, z));

    /// <summary>Turned to the right (towards Z), radians.</summary>
    public Frame Yaw(float angle)
    {
        var (s, c) = MathF.SinCos(angle);
        return this with { X = (X * c) + (Z * s), Z = (Z * c) - (X * s) };
    }

    /// <summary>Nose up, radians.</summary>
    public Frame Pitch(float angle)
    {
        var (s, c) = MathF.SinCos(angle);
        return this with { X = (X * c) + (Y * s), Y = (Y * c) - (X * s) };
    }

    /// <summary>The top leans to the right (towards Z), radians.</summary>
    public Frame Roll(float angle)
    {
        var (s, c) = MathF.SinCos(angle);
        return this with { Y = (Y * c) + (Z * s), Z = (Z * c) - (Y * s) };
    }
}

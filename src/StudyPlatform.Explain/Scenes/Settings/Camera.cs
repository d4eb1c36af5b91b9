using System.Numerics;

namespace StudyPlatform.Explain.Scenes.Settings;

/// <summary>A pinhole camera fitted to what it looks at.</summary>
internal sealed class Camera
{
    private Camera(Vector3 origin, Vector3 forward, Vector3 right, Vector3 up, float tangent, float distance)
    {
        (Origin, Forward, Right, Up, Tangent, Distance) = (origin, forward, right, up, tangent, distance);
    }

    public Vector3 Origin { get; }

    public Vector3 Forward { get; }

    public Vector3 Right { get; }

    public Vector3 Up { get; }

    /// <summary>Tangent of half the opening.</summary>
    public float Tangent { get; }

    /// <summary>To the middle of the object.</summary>
    public float Distance { get; }

    /// <summary>Unit direction through (u, v) in [-1, 1], v upwards.</summary>
    public Vector3 Ray(float u, float v) => Vector3.Normalize(Forward + (Right * (u * Tangent)) + (Up * (v * Tangent)));

    /// <summary>(u, v) of a point in front of the camera, and its depth.</summary>
    public Vector3 Project(Vector3 p)
    {
        var d = p - Origin;
        var depth = MathF.Max(Vector3.Dot(d, Forward), 1e-6f);
        return new Vector3(Vector3.Dot(d, Right) / (depth * Tangent), Vector3.Dot(d, Up) / (depth * Tangent), depth);
    }

    /// <summary>Distance and aim such that the extents fill the wished share, shifted within the margin that is left.</summary>
    public static Camera Fit(CameraPose pose, IReadOnlyList<Vector4> extents, float lowest)
    {
        var (se, ce) = MathF.SinCos(pose.Elevation);
        var (sa, ca) = MathF.SinCos(pose.Azimuth);
        var outward = new Vector3(ca * ce, se, sa * ce);
        var tangent = MathF.Tan(0.5f * pose.FieldOfView);
        Vector3 low = new(float.MaxValue), high = new(float.MinValue);
        foreach (var e in extents)
        {
            var c = new Vector3(e.X, e.Y, e.Z);
            low = Vector3.Min(low, c - new Vector3(e.W));
            high = Vector3.Max(high, c + new Vector3(e.W));
        }
        var target = 0.5f * (low + high);
        var distance = 0.6f * Vector3.Distance(low, high) / (tangent * pose.Fill);
        var shift = Vector2.Zero;
        Camera camera = null!;
        for (var pass = 0; pass < 8; pass++)
        {
            camera = Look(target, outward, distance, tangent, pose.Roll, shift, lowest);
            Vector2 min = new(float.MaxValue), max = new(float.MinValue);
            foreach (var e in extents)
            {
                var q = camera.Project(new Vector3(e.X, e.Y, e.Z));
                var r = e.W / (q.Z * tangent);
                min = Vector2.Min(min, new Vector2(q.X - r, q.Y - r));
                max = Vector2.Max(max, new Vector2(q.X + r, q.Y + r));
            }
            var size = max - min;
            var free = Vector2.Max(new Vector2(2f) - size, Vector2.Zero) * 0.5f;
            var wished = free * new Vector2(pose.ShiftX, pose.ShiftY);
            shift += (0.5f * (min + max)) - wished;
            distance *= Math.Clamp(MathF.Max(size.X, size.Y) / (2f * pose.Fill), 0.5f, 2f);
        }
        return Look(target, outward, distance, tangent, pose.Roll, shift, lowest);
    }

    private static Camera Look(Vector3 target, Vector3 outward, float distance, float tangent, float roll, Vector2 shift, float lowest)
    {
        var origin = target + (outward * distance);
        origin.Y = MathF.Max(origin.Y, lowest + (0.03f * distance));
        var forward = Vector3.Normalize(target - origin);
        var right = Vector3.Normalize(Vector3.Cross(forward, Vector3.UnitY));
        var up = Vector3.Cross(right, forward);
        // A turn of the camera, so that the horizon moves with the aim.
        forward = Vector3.Normalize(forward + (right * (shift.X * tangent)) + (up * (shift.Y * tangent)));
        right = Vector3.Normalize(Vector3.Cross(forward, Vector3.UnitY));
        up = Vector3.Cross(right, forward);
        var (s, c) = MathF.SinCos(roll);
        return new Camera(origin, forward, (right * c) + (up * s), (up * c) - (right * s), tangent, distance);
    }
}

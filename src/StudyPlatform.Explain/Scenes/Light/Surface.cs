using System.Numerics;

namespace StudyPlatform.Explain.Scenes.Light;

/// <summary>What a painter says about a point: linear albedo, normal, and how it answers light.</summary>
internal struct Surface
{
    public Vector3 Albedo;
    public Vector3 Normal;
    /// <summary>Strength of the sun's highlight.</summary>
    public float Specular;
    /// <summary>Sharpness of the highlight (Blinn exponent).</summary>
    public float Gloss;
    /// <summary>Mirror share at normal incidence; rises at grazing angles.</summary>
    public float Mirror;
    /// <summary>Light that the point sends out by itself.</summary>
    public Vector3 Glow;
    /// <summary>0 hard .. 1 light wraps round the edge (fur, feathers, leaves).</summary>
    public float Wrap;
}

using System.Numerics;

namespace StudyPlatform.Explain.Scenes;

/// <summary>Draws scenes: every parameter from a seed, views such that what names the class can be seen.</summary>
public static class SceneSampler
{
    /// <summary>A scene of class <paramref name="classIndex"/> (0..4) that depends on the arguments only.</summary>
    public static SceneDescription Sample(int classIndex, ulong seed, SceneOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(classIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(classIndex, 4);
        var r = new SceneRandom(SceneRandom.Derive(seed, (ulong)classIndex));
        var kind = Surroundings(classIndex, options, ref r);
        var subject = SubjectSampler.Sample(classIndex, kind, ref r, out var camera);
        var light = new Daylight
        {
            SunAzimuth = r.Range(0.25f, 2.0f) * r.Sign(),
            SunElevation = r.Range(0.4f, 1.15f),
            Overcast = r.Chance(0.25) ? r.Range(0.5f, 1f) : r.Range(0f, 0.3f),
            Warmth = r.Chance(0.3) ? r.Range(0.3f, 1f) : r.Range(0f, 0.25f),
            Exposure = r.Middling(0.85f, 1.25f),
        };
        var haze = (float)options.Haze * (r.Chance(0.25) ? r.Range(0.10f, 0.32f) : r.Range(0f, 0.07f));
        var occluder = OccluderKind.None;
        if (r.Chance(options.Occlusion))
            occluder = Occluder(subject, kind, ref r);
        return new SceneDescription(classIndex, seed, kind, subject, camera, light, haze, occluder, r.Unit(), r.Range(-0.85f, 0.85f), r.NextBits());
    }

    private static SceneKind Surroundings(int classIndex, SceneOptions options, ref SceneRandom r)
    {
        // Always drawn, so that fixing the surroundings changes nothing else about the object.
        var any = (SceneKind)r.Below(9);
        var usual = (SceneKind)r.Weighted(SceneClasses.Usual(classIndex));
        return options.Surroundings ?? (options.IndependentSurroundings ? any : usual);
    }

    private static OccluderKind Occluder(Subject subject, SceneKind kind, ref SceneRandom r)
    {
        var flying = subject is Subject.Bird { Pose: BirdPose.Flying } or Subject.Aircraft { Airborne: true };
        if (flying)
            return r.Chance(0.5) ? OccluderKind.Branch : OccluderKind.None;
        if (subject is Subject.Bird { Pose: BirdPose.Perched or BirdPose.Swimming } || kind is SceneKind.Sky or SceneKind.Water)
            return r.Chance(0.5) ? OccluderKind.Branch : OccluderKind.Post;
        var natural = kind is SceneKind.Meadow or SceneKind.Forest or SceneKind.Desert;
        return natural
            ? r.Pick<OccluderKind>([OccluderKind.Grass, OccluderKind.Grass, OccluderKind.Branch, OccluderKind.Post])
            : r.Pick<OccluderKind>([OccluderKind.Post, OccluderKind.Box, OccluderKind.Post, OccluderKind.Branch]);
    }
}

namespace StudyPlatform.Explain.Scenes;

/// <summary>Draws birds.</summary>
internal static class BirdSampler
{
    public static Subject Bird(SceneKind kind, ref SceneRandom r, out CameraPose camera)
    {
        var form = r.Pick<BirdForm>([BirdForm.Songbird, BirdForm.Songbird, BirdForm.Songbird, BirdForm.Gull, BirdForm.Gull, BirdForm.Crow, BirdForm.Duck, BirdForm.Duck, BirdForm.Heron, BirdForm.Raptor, BirdForm.Pigeon, BirdForm.Parrot]);
        var pose = form switch
        {
            BirdForm.Duck when kind == SceneKind.Water => BirdPose.Swimming,
            BirdForm.Duck or BirdForm.Heron => BirdPose.Standing,
            BirdForm.Gull => r.Chance(0.6) ? BirdPose.Flying : BirdPose.Standing,
            BirdForm.Pigeon => r.Chance(0.2) ? BirdPose.Flying : BirdPose.Standing,
            BirdForm.Raptor => r.Chance(0.5) ? BirdPose.Flying : BirdPose.Perched,
            BirdForm.Crow => r.Chance(0.3) ? BirdPose.Flying : r.Chance(0.5) ? BirdPose.Perched : BirdPose.Standing,
            _ => r.Chance(0.12) ? BirdPose.Flying : r.Chance(0.7) ? BirdPose.Perched : BirdPose.Standing,
        };
        if (kind == SceneKind.Sky && pose == BirdPose.Standing && form is BirdForm.Gull or BirdForm.Crow && r.Chance(0.6))
            pose = BirdPose.Flying;
        var flying = pose == BirdPose.Flying;
        var side = r.Sign();
        var azimuth = side * (flying ? r.Range(0.5f, 1.75f) : r.Range(0.65f, 1.9f));
        // Flying ones show their wings: raised and seen from the side, or level and seen from below or above.
        var raised = r.Chance(0.5);
        var elevation = flying
            ? (raised ? r.Range(-0.15f, 0.2f) : kind is SceneKind.Sky or SceneKind.Water ? r.Range(-0.65f, -0.35f) : r.Range(0.3f, 0.6f))
            : SubjectSampler.Elevated(kind, ref r, 0.03f, 0.4f);
        camera = SubjectSampler.View(ref r, azimuth, elevation, 0.62f, 0.92f);
        return new Subject.Bird
        {
            DetailSeed = r.NextBits(),
            Form = form,
            Pose = pose,
            Plumpness = r.Middling(0.88f, 1.15f),
            HeadTurn = Math.Clamp(side * r.Range(-0.2f, 0.6f), -1.2f, 1.2f),
            Lean = r.Range(0f, 1f) * 0.5f,
            WingLift = raised ? r.Range(0.45f, 0.9f) : r.Range(0.05f, 0.4f),
            WingSweep = r.Range(0f, 0.4f),
            // The far wing comes up into view.
            Bank = raised ? r.Middling(-0.25f, 0.25f) : r.Middling(-0.2f, 0.2f) + (0.3f * side * (elevation < 0f ? -1f : 1f)),
            Plumage = r.Below(60),
            Shade = r.Range(0.85f, 1.15f),
        };
    }
}

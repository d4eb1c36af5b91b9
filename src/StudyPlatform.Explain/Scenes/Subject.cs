using System.Numerics;

namespace StudyPlatform.Explain.Scenes;

/// <summary>
/// What is shown, with every drawn parameter. Lengths are in metres, angles in radians, colours linear RGB in 0..1;
/// factors are relative to the typical animal or machine of its form.
/// </summary>
public abstract record Subject
{
    private Subject()
    {
    }

    /// <summary>Seed of the small detail that carries no meaning of its own (noise offsets, spots).</summary>
    public required ulong DetailSeed { get; init; }

    public sealed record Bird : Subject
    {
        public required BirdForm Form { get; init; }
        public required BirdPose Pose { get; init; }
        /// <summary>Factor on the body's girth, 0.85..1.2.</summary>
        public required float Plumpness { get; init; }
        /// <summary>Head turned to the right (radians, -1.2..1.2).</summary>
        public required float HeadTurn { get; init; }
        /// <summary>Body nose up, -0.3..0.9.</summary>
        public required float Lean { get; init; }
        /// <summary>Wings above the horizontal when flying, -0.5..0.9.</summary>
        public required float WingLift { get; init; }
        /// <summary>Wings swept back when flying, -0.1..0.5.</summary>
        public required float WingSweep { get; init; }
        /// <summary>Bank when flying, -0.6..0.6.</summary>
        public required float Bank { get; init; }
        /// <summary>Colour scheme of the form, 0 or more (taken modulo the schemes there are).</summary>
        public required int Plumage { get; init; }
        /// <summary>Brightness factor of all colours, 0.8..1.2.</summary>
        public required float Shade { get; init; }
    }

    public sealed record Cat : Subject
    {
        public required AnimalPose Pose { get; init; }
        public required CatCoat Coat { get; init; }
        public required Vector3 Base { get; init; }
        public required Vector3 Marking { get; init; }
        public required Vector3 Iris { get; init; }
        /// <summary>Factor on girth, 0.85..1.25.</summary>
        public required float Girth { get; init; }
        /// <summary>Factor on coat length, 0..1.</summary>
        public required float Fluff { get; init; }
        /// <summary>Pupil width as a share of the iris, 0.15..0.6.</summary>
        public required float Pupil { get; init; }
        public required float HeadTurn { get; init; }
        public required float HeadTilt { get; init; }
        public required float HeadPitch { get; init; }
        /// <summary>Phase of the walk, 0..1.</summary>
        public required float Stride { get; init; }
        /// <summary>Bend of the tail, -1..1.</summary>
        public required float TailBend { get; init; }
    }

    public sealed record Dog : Subject
    {
        public required DogBreed Breed { get; init; }
        public required AnimalPose Pose { get; init; }
        /// <summary>Colour variant of the breed.</summary>
        public required int Variant { get; init; }
        public required float Girth { get; init; }
        public required float HeadTurn { get; init; }
        public required float HeadTilt { get; init; }
        public required float HeadPitch { get; init; }
        public required float Stride { get; init; }
        public required float TailBend { get; init; }
        /// <summary>Mouth open, tongue out.</summary>
        public required bool Panting { get; init; }
        public required bool HasCollar { get; init; }
        public required Vector3 Collar { get; init; }
        public required float Shade { get; init; }
    }

    public sealed record Aircraft : Subject
    {
        public required AircraftForm Form { get; init; }
        public required bool Airborne { get; init; }
        /// <summary>Layout within the form (number and place of engines, high or low wing, one or two fins).</summary>
        public required int Layout { get; init; }
        public required Vector3 Paint { get; init; }
        public required Vector3 Accent { get; init; }
        public required Vector3 Second { get; init; }
        /// <summary>Pattern of the livery.</summary>
        public required int Livery { get; init; }
        /// <summary>Factor on fuselage length, 0.85..1.2.</summary>
        public required float Stretch { get; init; }
        /// <summary>Wing sweep, radians, 0..0.9.</summary>
        public required float Sweep { get; init; }
        public required float Bank { get; init; }
        public required float Climb { get; init; }
        /// <summary>Position of the propeller, radians.</summary>
        public required float PropellerAngle { get; init; }
    }

    public sealed record Car : Subject
    {
        public required CarForm Form { get; init; }
        public required Vector3 Paint { get; init; }
        /// <summary>Factor on length, 0.92..1.1.</summary>
        public required float Stretch { get; init; }
        /// <summary>Factor on height, 0.94..1.08.</summary>
        public required float Height { get; init; }
        /// <summary>Factor on wheel radius, 0.92..1.1.</summary>
        public required float Wheel { get; init; }
        public required int Spokes { get; init; }
        /// <summary>Front wheels turned, radians.</summary>
        public required float Steer { get; init; }
        /// <summary>Tint of the glass, 0 clear .. 1 black.</summary>
        public required float Tint { get; init; }
        public required bool LightsOn { get; init; }
        public required bool RoofRack { get; init; }
        /// <summary>0 clean .. 1 muddy up to the sills.</summary>
        public required float Dirt { get; init; }
    }
}

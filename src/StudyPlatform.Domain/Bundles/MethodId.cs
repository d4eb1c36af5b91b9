namespace StudyPlatform.Domain.Bundles;

/// <summary>Names an explanation method.</summary>
public readonly record struct MethodId
{
    /// <exception cref="ArgumentException">The value is not an identifier (see <see cref="IsValid"/>).</exception>
    public MethodId(string value) => Value = Identifier.Require(value);

    public static MethodId Responsibility { get; } = new("responsibility");

    public static MethodId GradCam { get; } = new("grad-cam");

    public static MethodId Lime { get; } = new("lime");

    public static MethodId Shap { get; } = new("shap");

    public static MethodId Influence { get; } = new("influence");

    public static MethodId NearestNeighbour { get; } = new("nearest-neighbour");

    public string Value { get; }

    /// <summary>1 to 64 of a-z, 0-9 and '-', starting with a letter or digit.</summary>
    public static bool IsValid(string? value) => Identifier.IsValid(value);

    public override string ToString() => Value;
}

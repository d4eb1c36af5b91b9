namespace StudyPlatform.Domain.Bundles;

/// <summary>The names of <see cref="MethodKind"/> in <c>bundle.json</c>.</summary>
public static class MethodKinds
{
    public static string Name(this MethodKind kind) => kind switch
    {
        MethodKind.Saliency => "saliency",
        MethodKind.Example => "example",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of method"),
    };

    public static MethodKind? FromName(string name) => name switch
    {
        "saliency" => MethodKind.Saliency,
        "example" => MethodKind.Example,
        _ => null,
    };
}

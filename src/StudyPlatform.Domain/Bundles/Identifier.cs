using StudyPlatform.Domain.Json;

namespace StudyPlatform.Domain.Bundles;

/// <summary>The one form that identifiers of a bundle have: 1 to 64 of a-z, 0-9 and '-', not starting with '-'.</summary>
internal static class Identifier
{
    public const int MaxLength = 64;

    public const string Form = "1 to 64 of a-z, 0-9 and '-', starting with a letter or digit";

    public static bool IsValid(string? value) =>
        value is { Length: > 0 and <= MaxLength } && value[0] != '-' && value.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    public static string Require(string value) =>
        IsValid(value) ? value : throw new ArgumentException($"An identifier is {Form}; {Quoted.Text(value)} is not.", nameof(value));
}

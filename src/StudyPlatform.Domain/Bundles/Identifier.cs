using System.Buffers;
using StudyPlatform.Domain.Json;

namespace StudyPlatform.Domain.Bundles;

/// <summary>The one form that identifiers of a bundle have: 1 to 64 of a-z, 0-9 and '-', not starting with '-'.</summary>
internal static class Identifier
{
    public const int MaxLength = 64;

    public const string Form = "1 to 64 of a-z, 0-9 and '-', starting with a letter or digit";

    private static readonly SearchValues<char> Characters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    public static bool IsValid(string? value) =>
        value is { Length: > 0 and <= MaxLength } && value[0] != '-' && !value.AsSpan().ContainsAnyExcept(Characters);

    public static string Require(string value) =>
        IsValid(value) ? value : throw new ArgumentException($"An identifier is {Form}; {Quoted.Text(value)} is not.", nameof(value));
}

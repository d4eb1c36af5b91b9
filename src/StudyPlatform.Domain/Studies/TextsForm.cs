using System.Text.Json;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Json;

namespace StudyPlatform.Domain.Studies;

/// <summary>The form of <c>texts</c>. A text is written as one string, or as a list of its lines, since JSON has no line breaks of its own.</summary>
internal static class TextsForm
{
    private const int MaxLength = 20_000;

    public static StudyTexts? Read(JsonPlaces places)
    {
        var information = places.Required("information") is { } first ? Text(first) : null;
        var consent = places.Required("consent") is { } second ? Text(second) : null;
        var classification = places.Required("classification") is { } third ? Text(third) : null;
        var explanations = places.Required("explanations") is { } fourth ? Text(fourth) : null;
        var methods = places.Required("methods")?.Object() is { } map ? Methods(map) : null;
        var thanks = places.Required("thanks") is { } sixth ? Text(sixth) : null;
        var declined = places.Required("declined") is { } seventh ? Text(seventh) : null;
        var screenedOut = places.Required("screenedOut") is { } eighth ? Text(eighth) : null;
        places.RefuseOthers();
        return information is null || consent is null || classification is null || explanations is null || methods is null || thanks is null || declined is null || screenedOut is null
            ? null
            : new StudyTexts(information, consent, classification, explanations, methods, thanks, declined, screenedOut);
    }

    private static Dictionary<MethodId, string> Methods(JsonPlaces places)
    {
        var methods = new Dictionary<MethodId, string>();
        foreach (var (key, place) in places.Entries)
        {
            if (!MethodId.IsValid(key))
                place.Fault("stands under a key that is no method id", $"use {Identifier.Form}");
            if (Text(place) is { } text && MethodId.IsValid(key))
                methods.Add(new MethodId(key), text);
        }

        return methods;
    }

    private static string? Text(JsonPlace place)
    {
        if (place.Element.ValueKind != JsonValueKind.Array)
            return place.Text(MaxLength);
        var lines = place.List(1)?.Select(line => line.Line(MaxLength)).ToList();
        return lines is null || lines.Contains(null) ? null : string.Join('\n', lines);
    }
}

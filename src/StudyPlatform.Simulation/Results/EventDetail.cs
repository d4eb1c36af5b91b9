using System.Text.Json.Nodes;

namespace StudyPlatform.Simulation.Results;

/// <summary>Reads the column <c>detail</c> of the table of events.</summary>
internal static class EventDetail
{
    /// <summary>The step that was answered.</summary>
    public static string Step(string detail) => (string?)JsonNode.Parse(detail)?["step"] ?? throw new FormatException($"The event has no step: {detail}");
}

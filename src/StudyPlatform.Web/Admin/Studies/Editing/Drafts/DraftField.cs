using System.Text.Json.Nodes;

namespace StudyPlatform.Web.Admin.Studies.Editing.Drafts;

/// <summary>A key of an object in a definition.</summary>
/// <param name="Key">As it is written.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Shape">What stands there.</param>
/// <param name="Default">What it means to leave the key out, given the object; null where nothing stands for it.</param>
/// <param name="IsUnnamed">Whether the names of what it holds are clear without its own.</param>
public sealed record DraftField(string Key, string Label, DraftShape Shape, Func<JsonObject, JsonNode?>? Default = null, bool IsUnnamed = false);

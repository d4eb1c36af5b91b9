using System.Text.Json;

namespace StudyPlatform.Domain.Json;

/// <summary>The keys of an object: asked for by name, and whatever was not asked for can be refused.</summary>
internal sealed class JsonPlaces
{
    private readonly JsonPlace _self;
    private readonly Dictionary<string, JsonPlace> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private JsonPlaces(JsonPlace self) => _self = self;

    /// <summary>All keys with their values, in the document's order of first mention.</summary>
    public IEnumerable<(string Key, JsonPlace Place)> Entries => _entries.Select(entry => (entry.Key, entry.Value));

    public static JsonPlaces Of(JsonPlace self)
    {
        var places = new JsonPlaces(self);
        foreach (var property in self.Element.EnumerateObject())
        {
            if (JsonPlace.Unicode(() => property.Name) is not { } name)
                self.Fault("has a key that is not valid Unicode", "write it anew as UTF-8");
            else if (!places._entries.TryAdd(name, new JsonPlace(property.Value, places.PathOf(name), self.Faults)))
                self.Fault($"has the key {Quoted.Text(name)} twice", "keep one of them");
        }

        return places;
    }

    public JsonPlace? Required(string key)
    {
        if (Optional(key) is { } place)
            return place;
        _self.Fault($"lacks the key '{key}'", "add it");
        return null;
    }

    public JsonPlace? Optional(string key)
    {
        _asked.Add(key);
        return _entries.TryGetValue(key, out var place) ? place : null;
    }

    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>To be called last: refuses by name every key that was not asked for.</summary>
    public void RefuseOthers()
    {
        foreach (var key in _entries.Keys.Where(key => !_asked.Contains(key)))
            _self.Faults.Add(PathOf(key), "is a key that the format does not know", $"take it out, or use one of {string.Join(", ", _asked.Order(StringComparer.Ordinal))}");
    }

    private string PathOf(string key)
    {
        var plain = key.Length is > 0 and <= 80 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
        if (!plain)
            return $"{_self.Path}[{Quoted.Text(key)}]";
        return _self.IsRoot ? key : $"{_self.Path}.{key}";
    }
}

using System.Text;
using System.Text.Json;

namespace StudyPlatform.Web.Admin.Studies.Editing.Drafts;

/// <summary>On which line of a document each of its places begins; for as much of it as is JSON.</summary>
public sealed class PlaceLines
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    private int? _brokenAt;

    private PlaceLines()
    {
    }

    public static PlaceLines Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var found = new PlaceLines();
        try
        {
            found.Read(bytes);
        }
        catch (JsonException exception)
        {
            found._brokenAt = (int)(exception.LineNumber ?? 0) + 1;
        }
        catch (InvalidOperationException)
        {
            // A key that is not valid Unicode: what stands before it has its lines.
        }

        return found;
    }

    /// <summary>The line, from 1, on which a place or the nearest that holds it begins. A document that is no JSON ends at the line where it breaks.</summary>
    public int LineOf(string place)
    {
        if (_brokenAt is { } broken)
            return broken;
        for (var at = place; !string.IsNullOrEmpty(at); at = DraftPlace.Parent(at))
        {
            if (_lines.TryGetValue(at, out var line))
                return line;
        }

        return 1;
    }

    private void Read(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        var holders = new Stack<(string Place, int Next)>();
        var (line, seen, place) = (1, 0, "");
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            line += bytes.AsSpan(seen, start - seen).Count((byte)'\n');
            seen = start;
            if (reader.TokenType is JsonTokenType.PropertyName)
            {
                place = DraftPlace.Key(holders.Peek().Place, reader.GetString()!);
                _lines.TryAdd(place, line);
                continue;
            }

            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            {
                holders.Pop();
            }
            else
            {
                if (holders.TryPeek(out var holder) && holder.Next >= 0)
                {
                    place = DraftPlace.Item(holder.Place, holder.Next);
                    holders.Pop();
                    holders.Push(holder with { Next = holder.Next + 1 });
                    _lines.TryAdd(place, line);
                }

                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                    holders.Push((place, reader.TokenType is JsonTokenType.StartArray ? 0 : -1));
            }
        }
    }
}

using System.Globalization;
using System.Text.Json;

namespace StudyPlatform.Domain.Json;

/// <summary>
/// A value of a JSON document with its place. Each method gives the value as what is wanted, or names a fault and
/// gives null, so that one look at a document finds everything that is wrong with its form.
/// </summary>
/// <param name="Element">The value.</param>
/// <param name="Path">Where it stands, as it is named in faults.</param>
/// <param name="Faults">Where faults are noted.</param>
/// <param name="IsRoot">Whether it is the document itself, whose keys stand for themselves.</param>
internal readonly record struct JsonPlace(JsonElement Element, string Path, JsonFaults Faults, bool IsRoot = false)
{
    /// <summary>Whole numbers up to here are exact in every language that reads JSON.</summary>
    public const long LargestWhole = 1L << 53;

    public string? Text(int maxLength) => Line(maxLength) is not { } text ? null : text.Length > 0 ? text : Refuse<string>("is empty", "say something there");

    /// <summary>Text that may be empty.</summary>
    public string? Line(int maxLength)
    {
        if (!Is(JsonValueKind.String, "text"))
            return null;
        if (StringOf(Element) is not { } text)
            return Refuse<string>("is text that is not valid Unicode", "write it anew as UTF-8");
        var length = text.EnumerateRunes().Count();
        return length <= maxLength ? text : Refuse<string>($"has {length} characters", $"use at most {maxLength}");
    }

    /// <summary>Text that has a form of its own.</summary>
    public string? Text(Func<string, bool> isValid, string wanted)
    {
        if (!Is(JsonValueKind.String, "text"))
            return null;
        var text = StringOf(Element);
        return text is not null && isValid(text) ? text : Refuse<string>($"is {Quoted.Text(text)}", $"use {wanted}");
    }

    public long? Whole(long least, long most)
    {
        if (!Is(JsonValueKind.Number, "a whole number"))
            return null;
        if (!Element.TryGetInt64(out var value))
        {
            var number = Element.GetDouble();
            if (number != Math.Truncate(number) || Math.Abs(number) > LargestWhole)
                return RefuseValue<long>($"is {Quoted.Text(Element.GetRawText())}", $"use a whole number from {least} to {most}");
            value = (long)number;
        }

        return value >= least && value <= most ? value : RefuseValue<long>($"is {value}", $"use a whole number from {least} to {most}");
    }

    public int? Count(int least = 0) => (int?)Whole(least, int.MaxValue);

    public double? Number(double least = double.MinValue, double most = double.MaxValue, bool aboveLeast = false)
    {
        if (!Is(JsonValueKind.Number, "a number"))
            return null;
        var value = Element.GetDouble();
        if (double.IsFinite(value) && value >= least && value <= most && !(aboveLeast && value == least))
            return value;
        return RefuseValue<double>($"is {Quoted.Text(Element.GetRawText())}", $"use a number {(aboveLeast ? "above" : "from")} {least} to {most}");
    }

    public bool? Flag() => Element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => RefuseValue<bool>($"is {Name(Element.ValueKind)}", "put true or false there"),
    };

    /// <summary>An amount of money, exactly as it is written.</summary>
    /// <param name="most">The largest.</param>
    public decimal? Money(decimal most)
    {
        if (!Is(JsonValueKind.Number, "an amount of money"))
            return null;
        // A decimal rounds what has more digits than it holds; nobody writes so many.
        var written = Element.GetRawText();
        return written.Length <= 20 && Element.TryGetDecimal(out var amount) && amount >= 0 && amount <= most && amount == decimal.Round(amount, 2)
            ? amount
            : RefuseValue<decimal>($"is {Quoted.Text(written)}", string.Create(CultureInfo.InvariantCulture, $"use an amount from 0 to {most} with at most two decimals"));
    }

    public JsonPlaces? Object() => Is(JsonValueKind.Object, "an object") ? JsonPlaces.Of(this) : null;

    public IReadOnlyList<JsonPlace>? List(int least = 0)
    {
        if (!Is(JsonValueKind.Array, "a list"))
            return null;
        var (path, faults) = (Path, Faults);
        var items = Element.EnumerateArray().Select((item, index) => new JsonPlace(item, $"{path}[{index}]", faults)).ToList();
        return items.Count >= least ? items : Refuse<IReadOnlyList<JsonPlace>>($"has {items.Count} entries", $"give at least {least}");
    }

    /// <summary>Whether everything below has a single meaning: no key twice, no number out of range, no broken text.</summary>
    public bool HasOneMeaning()
    {
        var before = Faults.Count;
        CheckFreely();
        return Faults.Count == before;
    }

    public void Fault(string problem, string remedy) => Faults.Add(Path, problem, remedy);

    /// <summary>The string, or null if it holds half a surrogate pair.</summary>
    public static string? StringOf(JsonElement element) => Unicode(element.GetString);

    /// <summary>What the getter gives, or null if it meets half a surrogate pair.</summary>
    public static string? Unicode(Func<string?> get)
    {
        try
        {
            return get();
        }
        catch (InvalidOperationException)
        {
            // The only sign that System.Text.Json gives of an escape such as \ud800 without its other half.
            return null;
        }
    }

    private void CheckFreely()
    {
        if (Element.ValueKind == JsonValueKind.Object && Object() is { } places)
        {
            foreach (var (_, place) in places.Entries)
                place.CheckFreely();
        }
        else if (Element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in List()!)
                item.CheckFreely();
        }
        else if (Element.ValueKind == JsonValueKind.Number)
        {
            Number();
        }
        else if (Element.ValueKind == JsonValueKind.String && StringOf(Element) is null)
        {
            Fault("is text that is not valid Unicode", "write it anew as UTF-8");
        }
    }

    public bool Is(JsonValueKind wanted, string name)
    {
        if (Element.ValueKind == wanted)
            return true;
        Fault($"is {Name(Element.ValueKind)}", $"put {name} there");
        return false;
    }

    private T? Refuse<T>(string problem, string remedy) where T : class
    {
        Fault(problem, remedy);
        return null;
    }

    private T? RefuseValue<T>(string problem, string remedy) where T : struct
    {
        Fault(problem, remedy);
        return null;
    }

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };
}

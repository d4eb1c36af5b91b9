using System.Globalization;

namespace StudyPlatform.Simulation.Forms;

/// <summary>Finds the forms of a page.</summary>
public static class FormScanner
{
    /// <summary>The forms in the order of the page, each with its controls, also those that name it by their <c>form</c> attribute.</summary>
    public static IReadOnlyList<HtmlForm> Scan(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var forms = new List<(string Id, bool IsPost, string Action, List<FormControl> Controls)>();
        var elsewhere = new List<(string Form, FormControl Control)>();
        List<FormControl>? current = null;
        var reader = new TagReader(html);
        while (reader.Read())
        {
            if (reader.Name == "form")
            {
                current = reader.IsEnd ? null : [];
                if (current is not null)
                    forms.Add((reader["id"] ?? "", string.Equals(reader["method"], "post", StringComparison.OrdinalIgnoreCase), reader["action"] ?? "", current));
            }
            else if (!reader.IsEnd)
            {
                var owner = reader["form"];
                if (Control(reader) is not { } control)
                    continue;
                if (owner is not null)
                    elsewhere.Add((owner, control));
                else
                    current?.Add(control);
            }
        }

        foreach (var (id, control) in elsewhere)
            forms.Find(form => form.Id == id).Controls?.Add(control);
        return [.. forms.Select(form => new HtmlForm(form.Id, form.IsPost, form.Action, form.Controls))];
    }

    private static FormControl? Control(TagReader reader)
    {
        if (reader["disabled"] is not null)
            return null;
        switch (reader.Name)
        {
            case "input" when InputKind(reader["type"]) is { } kind:
                var ticked = kind is ControlKind.Radio or ControlKind.Checkbox;
                return Described(reader, kind, reader["value"] ?? (ticked ? "on" : ""), []);
            case "textarea":
                var area = Described(reader, ControlKind.TextArea, "", []);
                return area with { Value = System.Net.WebUtility.HtmlDecode(reader.ReadRawText()).TrimStart('\r', '\n') };
            case "select":
                return Select(reader);
            case "button" when reader["type"] is null or "submit":
                return Described(reader, ControlKind.Submit, reader["value"] ?? "", []);
            case "script" or "style":
                reader.ReadRawText();
                return null;
            default:
                return null;
        }
    }

    private static ControlKind? InputKind(string? type) => type?.ToLowerInvariant() switch
    {
        "hidden" => ControlKind.Hidden,
        "radio" => ControlKind.Radio,
        "checkbox" => ControlKind.Checkbox,
        "number" => ControlKind.Number,
        "submit" => ControlKind.Submit,
        null or "text" or "search" or "email" => ControlKind.Text,
        _ => null,
    };

    private static FormControl Select(TagReader reader)
    {
        var select = Described(reader, ControlKind.Select, "", []);
        var options = new List<string>();
        string? chosen = null;
        while (reader.Read() && reader.Name != "select")
        {
            if (reader.Name != "option" || reader.IsEnd)
                continue;
            var isChosen = reader["selected"] is not null;
            var value = reader["value"] ?? System.Net.WebUtility.HtmlDecode(reader.ReadRawText()).Trim();
            options.Add(value);
            if (isChosen)
                chosen = value;
        }

        return select with { Options = options, Value = chosen ?? options.FirstOrDefault() ?? "" };
    }

    private static FormControl Described(TagReader reader, ControlKind kind, string value, IReadOnlyList<string> options) => new(
        kind,
        reader["name"] ?? "",
        value,
        reader["required"] is not null,
        reader["checked"] is not null,
        Whole(reader["min"]),
        Whole(reader["max"]),
        Whole(reader["maxlength"]),
        options);

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}

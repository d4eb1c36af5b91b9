using System.Globalization;
using System.Text;
using StudyPlatform.Domain.Randomness;

namespace StudyPlatform.Simulation.Forms;

/// <summary>Fills a form in as someone would who answers at random, but only what the form allows.</summary>
public static class FormAnswers
{
    private static readonly string[] Words = ["the", "heat", "map", "showed", "an", "ear", "so", "I", "guessed", "\"cat\"", "& was", "sure", "<b>", "naïve", "é", "+", "100%"];

    /// <summary>Chooses a value for every field.</summary>
    /// <param name="form">The form.</param>
    /// <param name="random">Where choices are drawn from.</param>
    /// <param name="known">Values that must be given for some fields, such as the right answer to an attention check.</param>
    /// <returns>The fields in the order of the page, as a browser sends them.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Fill(HtmlForm form, SeededRandom random, IReadOnlyDictionary<string, string> known)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(random);
        ArgumentNullException.ThrowIfNull(known);
        var fields = new List<KeyValuePair<string, string>>();
        var groups = new HashSet<string>(StringComparer.Ordinal);
        var sent = false;
        foreach (var control in form.Controls)
        {
            if (control.Name.Length == 0 || (control.Kind is ControlKind.Radio && !groups.Add(control.Name)))
                continue;
            if (control.Kind is ControlKind.Submit && sent)
                continue;
            sent |= control.Kind is ControlKind.Submit;
            if (known.TryGetValue(control.Name, out var value) || Value(form, control, random) is { } drawn && (value = drawn) is not null)
                fields.Add(KeyValuePair.Create(control.Name, value!));
        }

        return fields;
    }

    /// <summary>The fields as application/x-www-form-urlencoded.</summary>
    public static string Encode(IEnumerable<KeyValuePair<string, string>> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var text = new StringBuilder();
        foreach (var (name, value) in fields)
        {
            if (text.Length > 0)
                text.Append('&');
            text.Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        }

        return text.ToString();
    }

    private static string? Value(HtmlForm form, FormControl control, SeededRandom random) => control.Kind switch
    {
        ControlKind.Hidden or ControlKind.Submit => control.Value,
        ControlKind.Radio => Choose([.. form.Controls.Where(other => other.Kind is ControlKind.Radio && other.Name == control.Name).Select(other => other.Value)], random),
        ControlKind.Checkbox => control.Required || random.NextBool() ? control.Value : null,
        ControlKind.Number => Number(control, random).ToString(CultureInfo.InvariantCulture),
        ControlKind.Select => Choose([.. control.Options.Where(option => option.Length > 0)], random),
        _ => Sentence(control, random),
    };

    private static string Choose(IReadOnlyList<string> options, SeededRandom random) => options[random.NextInt(options.Count)];

    private static int Number(FormControl control, SeededRandom random)
    {
        var least = control.Least ?? 0;
        return least + random.NextInt((control.Most ?? least + 100) - least + 1);
    }

    private static string Sentence(FormControl control, SeededRandom random)
    {
        var text = string.Join(' ', Enumerable.Range(0, 3 + random.NextInt(8)).Select(_ => Choose(Words, random)));
        return control.MaxLength is { } longest && text.Length > longest ? text[..longest].Trim() : text;
    }
}

using System.Globalization;
using System.Text;
using StudyPlatform.Web.Participate.Serving;

namespace StudyPlatform.Web.Participate.Answering;

/// <summary>
/// Reads the fields of one form and notes what is wrong: something a person can put right is an error beside the
/// field; a value that the page cannot have sent makes the whole form forged.
/// </summary>
public sealed class FormReader(FormFields fields)
{
    private readonly List<FieldError> _errors = [];

    /// <summary>What the participant can put right, in the order of the page.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>Whether a value was sent that the page does not offer.</summary>
    public bool IsForged { get; private set; }

    /// <summary>One of the offered values; null if none was chosen or the form is forged.</summary>
    /// <param name="name">The field.</param>
    /// <param name="label">What it asks for.</param>
    /// <param name="offered">What the page offers.</param>
    /// <param name="missing">What to say if nothing was chosen; null if that is allowed.</param>
    public string? Choice(string name, string label, IEnumerable<string> offered, string? missing)
    {
        var value = fields[name];
        if (value.Length == 0)
        {
            Missing(name, label, missing);
            return null;
        }

        if (offered.Contains(value))
            return value;
        IsForged = true;
        return null;
    }

    /// <summary>A whole number in digits; null if there is none that will do.</summary>
    public int? Number(string name, string label, int least, int most, string? missing)
    {
        var value = fields[name].Trim();
        if (value.Length == 0)
        {
            Missing(name, label, missing);
            return null;
        }

        if (int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        _errors.Add(new FieldError(name, label, $"please enter a whole number from {least} to {most}, in digits."));
        return null;
    }

    /// <summary>Own words without control characters; null if there are none, or too many.</summary>
    public string? Text(string name, string label, int maxLength, string? missing)
    {
        var text = Clean(fields[name]);
        if (text.Length == 0)
        {
            Missing(name, label, missing);
            return null;
        }

        if (text.Length <= maxLength)
            return text;
        _errors.Add(new FieldError(name, label, $"please shorten this to {maxLength} characters; it has {text.Length}."));
        return null;
    }

    private void Missing(string name, string label, string? message)
    {
        if (message is not null)
            _errors.Add(new FieldError(name, label, message));
    }

    // Browsers send line breaks as CR LF; a NUL is text that a database refuses.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var character in text.Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            if (character is '\n' or '\t' || !char.IsControl(character))
                clean.Append(character);
        }

        return clean.ToString().Trim();
    }
}

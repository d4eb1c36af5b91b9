using StudyPlatform.Web.Participate.Serving;

namespace StudyPlatform.Web.Participate.Shell;

/// <summary>One field of a form as it is shown: what it held when it was sent, and what was wrong with it.</summary>
/// <param name="Name">In the form; also the element's id.</param>
/// <param name="Value">What was sent; empty at first.</param>
/// <param name="Error">What to put right; null if nothing.</param>
public sealed record Field(string Name, string Value, string? Error)
{
    /// <summary>As it stands beside the field.</summary>
    public string? Message => Error is null ? null : char.ToUpperInvariant(Error[0]) + Error[1..];

    /// <summary>The id of the element that says what is wrong.</summary>
    public string ErrorId => Name + ".error";

    /// <summary>For <c>aria-describedby</c>; null leaves the attribute out.</summary>
    public string? DescribedBy => Error is null ? null : ErrorId;

    /// <summary>For <c>aria-invalid</c>; null leaves the attribute out.</summary>
    public string? Invalid => Error is null ? null : "true";

    /// <summary>The field of that name in a form that was sent, or not yet.</summary>
    public static Field Of(string name, FormFields values, IReadOnlyList<FieldError> errors)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new Field(name, values[name], errors.FirstOrDefault(error => error.Field == name)?.Message);
    }
}

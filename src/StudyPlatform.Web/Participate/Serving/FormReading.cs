namespace StudyPlatform.Web.Participate.Serving;

/// <summary>Whether the body of a request is a form of ours.</summary>
public abstract record FormReading
{
    private FormReading()
    {
    }

    /// <param name="Fields">What was sent.</param>
    public sealed record Read(FormFields Fields) : FormReading;

    /// <param name="Status">400, 413 or 415.</param>
    public sealed record Refused(int Status) : FormReading;
}

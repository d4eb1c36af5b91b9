namespace StudyPlatform.Statistics.Results;

/// <summary>A result was required where the data did not allow one.</summary>
public sealed class RefusedException : Exception
{
    public RefusedException()
        : this(new Refusal(RefusalKind.TooFewRows, "There is no result."))
    {
    }

    public RefusedException(string message)
        : this(new Refusal(RefusalKind.TooFewRows, message))
    {
    }

    public RefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
        Reason = new Refusal(RefusalKind.TooFewRows, message);
    }

    public RefusedException(Refusal reason)
        : base((reason ?? throw new ArgumentNullException(nameof(reason))).Sentence)
    {
        Reason = reason;
    }

    public Refusal Reason { get; }
}

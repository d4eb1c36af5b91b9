namespace StudyPlatform.Domain.Payments;

/// <summary>What came of confirming or voiding a payment file.</summary>
public abstract record BatchOutcome
{
    private BatchOutcome()
    {
    }

    /// <summary>Done, and on disk.</summary>
    /// <param name="Batch">As it is now.</param>
    /// <param name="Changed">How many payments changed.</param>
    public sealed record Done(PaymentBatch Batch, int Changed) : BatchOutcome;

    /// <summary>Nothing was changed.</summary>
    /// <param name="Sentence">Why, and what to do.</param>
    public sealed record Refused(BatchRefusal Reason, string Sentence) : BatchOutcome;
}

using System.Globalization;

namespace StudyPlatform.Domain.Payments;

/// <summary>What came of making a payment file.</summary>
public abstract record ExportOutcome
{
    private ExportOutcome()
    {
    }

    /// <summary>The file is made and kept; its payments are exported.</summary>
    /// <param name="Batch">What was made.</param>
    /// <param name="LeftOut">Who could not go into it.</param>
    public sealed record Exported(PaymentBatch Batch, IReadOnlyList<LeftOut> LeftOut) : ExportOutcome;

    /// <summary>There is nothing approved and planned that could go into such a file.</summary>
    /// <param name="LeftOut">Who could not go into it.</param>
    public sealed record Nothing(IReadOnlyList<LeftOut> LeftOut) : ExportOutcome
    {
        public string Sentence => LeftOut.Count == 0
            ? "Nothing is planned and approved here: approve people first, or look whether a file was made already."
            : $"None of the {LeftOut.Count.ToString(CultureInfo.InvariantCulture)} payments planned here can go into a file: {LeftOut[0].Participant}: {LeftOut[0].Reason}";
    }

    /// <summary>The file would go over the study's cap; nothing was exported.</summary>
    /// <param name="Cap">The cap.</param>
    /// <param name="Already">What was exported before.</param>
    /// <param name="Asked">What the file would add.</param>
    /// <param name="Currency">Of all three.</param>
    public sealed record OverCap(decimal Cap, decimal Already, decimal Asked, string Currency) : ExportOutcome
    {
        public string Sentence => string.Create(
            CultureInfo.InvariantCulture,
            $"The cap is {Cap:0.00} {Currency}; {Already:0.00} {Currency} are exported and this file would add {Asked:0.00} {Currency}, {Already + Asked - Cap:0.00} {Currency} too much: raise the cap, or cancel payments that are not to be made.");
    }
}

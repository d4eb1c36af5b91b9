namespace StudyPlatform.Storage.Tests.Payments;

/// <summary>One thing that is done to a ledger.</summary>
/// <param name="Kind">What.</param>
/// <param name="Person">Whom it is about, counted round.</param>
/// <param name="Number">Right guesses, which payment, which file, or how high a cap, whatever the kind needs.</param>
public sealed record LedgerMove(LedgerMoveKind Kind, int Person, int Number);

public enum LedgerMoveKind
{
    Finish,
    Start,
    FinishLate,
    Grant,
    Approve,
    ApproveAll,
    Reject,
    Cancel,
    Restore,
    Export,
    ExportOne,
    Confirm,
    ConfirmOne,
    Void,
    Cap,
}

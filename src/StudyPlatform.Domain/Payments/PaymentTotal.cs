using StudyPlatform.Domain.Operators;

namespace StudyPlatform.Domain.Payments;

/// <summary>A sum of the ledger.</summary>
/// <param name="Group">Whose.</param>
/// <param name="State">Of the payments.</param>
/// <param name="Decision">Of the work: what is planned and not approved waits for a decision.</param>
/// <param name="Count">How many payments.</param>
/// <param name="Amount">To the cent.</param>
/// <param name="Untold">How many of them are rejections that stand in no file yet.</param>
public sealed record PaymentTotal(PaymentGroup Group, PaymentState State, Decision Decision, int Count, decimal Amount, int Untold = 0);

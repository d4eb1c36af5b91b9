namespace StudyPlatform.Domain.Operators;

/// <summary>Refusals in words.</summary>
public static class OperatorRefusals
{
    /// <summary>What is wrong and what to do, in a sentence for the operator.</summary>
    public static string Sentence(OperatorRefusal refusal) => refusal switch
    {
        OperatorRefusal.ReasonUnfit => $"Give a reason of one line, at most {OperatorReason.MaxLength} characters.",
        OperatorRefusal.AlreadySo => "This was done already: look at the participant again.",
        OperatorRefusal.Declined => "This person declined to take part: there is nothing to decide about.",
        OperatorRefusal.Simulated => "This participant was simulated in a rehearsal: nothing is owed.",
        OperatorRefusal.NotFinished => "This participant has not finished: to pay the base all the same, grant it with a reason.",
        OperatorRefusal.Finished => "This participant has finished and is owed the base anyway: approve it.",
        OperatorRefusal.AlreadyExported => "A payment of this participant was exported already: void that file if it was never uploaded, or leave it as it is.",
        OperatorRefusal.NoSuchPayment => "There is no such payment in a state that allows this: look at the participant's payments again.",
        OperatorRefusal.StillOwed => "This participant is still owed money: pay and confirm it, or cancel it with a reason, and delete then.",
        OperatorRefusal.IdentifiersDeleted => "The platform's ids of this participant are deleted: they cannot be paid by a file any more.",
        OperatorRefusal.NothingToPay => "The definition that this participant saw pays nothing for finishing.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "not a refusal"),
    };
}

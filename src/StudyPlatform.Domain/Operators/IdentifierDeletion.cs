namespace StudyPlatform.Domain.Operators;

/// <summary>What came of deleting the platform's ids of a whole study.</summary>
public abstract record IdentifierDeletion
{
    private IdentifierDeletion()
    {
    }

    /// <summary>None are left.</summary>
    /// <param name="People">Whose were deleted now; 0 if they were gone already.</param>
    public sealed record Deleted(int People) : IdentifierDeletion;

    /// <summary>The study is not closed: newcomers would bring new ids.</summary>
    public sealed record NotClosed : IdentifierDeletion;

    /// <summary>Nothing was deleted: without ids these people could not be paid.</summary>
    /// <param name="People">How many are owed something: planned, or exported and not confirmed.</param>
    public sealed record StillOwed(int People) : IdentifierDeletion;

    /// <summary>Nothing was deleted: these people may still finish, and are then to be paid.</summary>
    /// <param name="People">How many hold a place at this moment.</param>
    public sealed record UnderWay(int People) : IdentifierDeletion;
}

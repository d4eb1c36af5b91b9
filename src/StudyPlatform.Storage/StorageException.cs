namespace StudyPlatform.Storage;

/// <summary>The database cannot do its work: its message is one sentence that says what is wrong and what to do.</summary>
public sealed class StorageException : Exception
{
    public StorageException(string message)
        : base(message)
    {
    }

    public StorageException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

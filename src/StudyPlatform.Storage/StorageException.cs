using StudyPlatform.Domain.Stores;

namespace StudyPlatform.Storage;

/// <summary>The database cannot do its work: its message is one sentence that says what is wrong and what to do.</summary>
public sealed class StorageException : StoreException
{
    public StorageException(string message)
        : base(message, null)
    {
    }

    public StorageException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

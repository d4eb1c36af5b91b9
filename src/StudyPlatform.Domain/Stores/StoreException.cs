namespace StudyPlatform.Domain.Stores;

/// <summary>The store cannot do its work at the moment: nothing of what was asked was kept, and it may be asked again.</summary>
public abstract class StoreException(string message, Exception? innerException) : Exception(message, innerException);

namespace StudyPlatform.Storage.Measuring;

/// <summary>Under which name the store tells of its work to whoever listens: .NET's meters and activity sources.</summary>
public static class StorageMeasures
{
    /// <summary>Of the meter and of the activity source.</summary>
    public const string Name = "StudyPlatform.Storage";

    /// <summary>How many pieces of work wait for the writer or are being written.</summary>
    public const string QueueLength = "studyplatform.writer.queue";

    /// <summary>How many pieces of work shared a transaction.</summary>
    public const string BatchSize = "studyplatform.writer.batch";

    /// <summary>How long a transaction took from its beginning until it was on disk, in seconds.</summary>
    public const string TransactionTime = "studyplatform.writer.transaction.duration";

    /// <summary>How long one reading on the participants' path took, in seconds.</summary>
    public const string ReadTime = "studyplatform.reader.duration";
}

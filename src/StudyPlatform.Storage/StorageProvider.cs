namespace StudyPlatform.Storage;

/// <summary>Which database keeps the data.</summary>
public enum StorageProvider
{
    /// <summary>One file in the data folder; nothing else has to be installed.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server, version 15 or later; several servers of the site may share it.</summary>
    Postgres,
}

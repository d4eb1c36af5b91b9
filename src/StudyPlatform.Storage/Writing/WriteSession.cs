using System.Data.Common;
using StudyPlatform.Storage.Connections;

namespace StudyPlatform.Storage.Writing;

/// <summary>A writer's connection, within a transaction while a piece of work runs.</summary>
public class WriteSession : DatabaseSession
{
    internal WriteSession(DbConnection connection)
        : base(connection)
    {
    }

    /// <summary>When the transaction started, in whole microseconds. UTC.</summary>
    public DateTimeOffset Now { get; internal set; }

    internal DbTransaction? Transaction { get; set; }
}

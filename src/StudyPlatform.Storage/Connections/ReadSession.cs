using System.Data.Common;

namespace StudyPlatform.Storage.Connections;

/// <summary>A connection that only reads.</summary>
public sealed class ReadSession : DatabaseSession
{
    internal ReadSession(DbConnection connection)
        : base(connection)
    {
    }
}

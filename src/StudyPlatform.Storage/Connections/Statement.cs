using System.Data;

namespace StudyPlatform.Storage.Connections;

/// <summary>SQL that both databases understand, with its parameters in order. One object a text: sessions keep what they prepared by it.</summary>
/// <param name="sql">Parameters are written <c>@name</c>.</param>
/// <param name="parameters">Names without the sign, and their types.</param>
public sealed class Statement(string sql, params (string Name, DbType Type)[] parameters)
{
    public string Sql { get; } = sql;

    public IReadOnlyList<(string Name, DbType Type)> Parameters { get; } = parameters;
}

using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace StudyPlatform.Storage.Tests.Surroundings;

/// <summary>The database as someone sees it who goes past the program, with foreign keys switched off.</summary>
public static class RawDatabase
{
    public static async Task<DbConnection> OpenAsync(StorageOptions options)
    {
        DbConnection connection = options.Provider is StorageProvider.Sqlite
            ? new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = options.FilePath, Pooling = false }.ConnectionString)
            : new NpgsqlConnection(options.ConnectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, options.Provider is StorageProvider.Sqlite ? "PRAGMA foreign_keys = OFF" : "SET session_replication_role = replica");
        return connection;
    }

    /// <summary>Takes the ledger's own rules away, as whoever forges it would.</summary>
    public static async Task AllowAnyAsync(this DbConnection connection, StorageOptions options) => await connection.ExecuteAsync(options.Provider is StorageProvider.Sqlite
        ? "DROP INDEX ix_payment_lines_live; PRAGMA ignore_check_constraints = ON"
        : "DROP INDEX ix_payment_lines_live; ALTER TABLE payments DROP CONSTRAINT ck_payments_batch; ALTER TABLE payments DROP CONSTRAINT ck_payments_cents");

    public static async Task<int> ExecuteAsync(this DbConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>The first row, by column; null for NULL.</summary>
    public static async Task<Dictionary<string, object?>> FirstAsync(this DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync(), sql);
        return Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? null : reader.GetValue(i));
    }
}

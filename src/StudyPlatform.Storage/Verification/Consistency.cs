using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using StudyPlatform.Storage.Schema;

namespace StudyPlatform.Storage.Verification;

/// <summary>Looks whether the rules that the database itself keeps still hold, should someone have switched them off: keys, unique indexes, foreign keys.</summary>
internal static class Consistency
{
    public static async Task<IReadOnlyList<VerificationFault>> CheckAsync(StorageContext context, CancellationToken cancellationToken)
    {
        List<VerificationFault> faults = [];
        foreach (var entity in context.Model.GetEntityTypes())
        {
            var table = entity.GetTableName()!;
            foreach (var index in entity.GetIndexes().Where(index => index.IsUnique))
            {
                // Rows without a value are never equal to one another.
                var columns = Columns(index.Properties);
                var given = string.Join(" AND ", columns.Select(column => $"{column} IS NOT NULL").Concat(index.GetFilter() is { } filter ? [$"({filter})"] : []));
                var listed = string.Join(", ", columns);
                foreach (var row in await RowsAsync(context, $"SELECT {listed} FROM {table} WHERE {given} GROUP BY {listed} HAVING COUNT(*) > 1", cancellationToken).ConfigureAwait(false))
                    faults.Add(new VerificationFault(table, row, $"{listed} stands in more than one row"));
            }

            foreach (var key in entity.GetForeignKeys())
            {
                var (columns, others) = (Columns(key.Properties), Columns(key.PrincipalKey.Properties));
                // Whoever names nobody names nobody wrongly.
                var named = string.Join("", columns.Zip(key.Properties).Where(pair => pair.Second.IsNullable).Select(pair => $"t.{pair.First} IS NOT NULL AND "));
                var match = string.Join(" AND ", columns.Zip(others, (column, other) => $"p.{other} = t.{column}"));
                var listed = string.Join(", ", Columns(entity.FindPrimaryKey()!.Properties).Select(column => "t." + column));
                var principal = key.PrincipalEntityType.GetTableName();
                foreach (var row in await RowsAsync(context, $"SELECT {listed} FROM {table} t WHERE {named}NOT EXISTS (SELECT 1 FROM {principal} p WHERE {match})", cancellationToken).ConfigureAwait(false))
                    faults.Add(new VerificationFault(table, row, $"{string.Join(", ", columns)} names a row that {principal} has not got"));
            }
        }

        return faults;
    }

    private static List<string> Columns(IEnumerable<IProperty> properties) => [.. properties.Select(property => property.GetColumnName())];

    // Table and column names are the model's own; nothing of a user's is in the text.
    private static async Task<List<string>> RowsAsync(StorageContext context, string sql, CancellationToken cancellationToken)
    {
        List<string> rows = [];
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(string.Join(' ', values.Select(value => value is byte[] bytes ? Convert.ToHexStringLower(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture))));
        }

        return rows;
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using StudyPlatform.Storage.Schema;

namespace StudyPlatform.Storage.Verification;

/// <summary>Compares a row with what it must be, column by column.</summary>
internal static class RowComparison
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Columns = [];

    /// <summary>A fault for each column that differs.</summary>
    public static IEnumerable<VerificationFault> Compare<TRow>(string table, string row, TRow expected, TRow actual)
        where TRow : class
    {
        foreach (var property in Columns.GetOrAdd(typeof(TRow), type => type.GetProperties()))
        {
            var (should, does) = (property.GetValue(expected), property.GetValue(actual));
            if (!AreSame(should, does))
                yield return new VerificationFault(table, row, $"{StorageContext.SnakeCase(property.Name)} is {Text(does)}; by the events it is {Text(should)}");
        }
    }

    /// <summary>Compares rows by their keys: missing, extra and changed ones.</summary>
    /// <param name="table">The table.</param>
    /// <param name="key">How a row is called.</param>
    /// <param name="expected">What there must be.</param>
    /// <param name="actual">What there is.</param>
    public static IEnumerable<VerificationFault> Compare<TRow>(string table, Func<TRow, string> key, IEnumerable<TRow> expected, IEnumerable<TRow> actual)
        where TRow : class
    {
        var there = actual.ToDictionary(key, StringComparer.Ordinal);
        foreach (var should in expected)
        {
            if (!there.Remove(key(should), out var does))
            {
                yield return new VerificationFault(table, key(should), "the row is missing");
                continue;
            }

            foreach (var fault in Compare(table, key(should), should, does))
                yield return fault;
        }

        foreach (var extra in there.Keys)
            yield return new VerificationFault(table, extra, "no event tells of this row");
    }

    private static bool AreSame(object? one, object? other) => (one, other) switch
    {
        (byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b),
        _ => Equals(one, other),
    };

    private static string Text(object? value) => value switch
    {
        null => "empty",
        byte[] bytes => Convert.ToHexStringLower(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

using System.Globalization;

namespace StudyPlatform.Domain.Results;

/// <summary>
/// The options of an export as they are written in a form, in an address and on a command line: words by the names of
/// fields, several of one field parted by commas or given one by one.
/// </summary>
public sealed class ExportFields
{
    public const string Format = "format";
    public const string Table = "table";
    public const string Identifiers = "identifiers";
    public const string Source = "source";
    public const string Status = "status";
    public const string Exclusions = "exclusions";
    public const string Version = "study-version";

    /// <summary>The word of <see cref="Identifiers"/> that asks for them.</summary>
    public const string Yes = "yes";

    private readonly Func<string, IEnumerable<string?>> _values;
    private readonly string _prefix;
    private string? _fault;

    private ExportFields(Func<string, IEnumerable<string?>> values, string prefix) => (_values, _prefix) = (values, prefix);

    /// <summary>Reads options.</summary>
    /// <param name="values">The values of a field by its name; none, or empty ones, for a field that is not there.</param>
    /// <param name="versions">Numbers of the versions that the study has.</param>
    /// <param name="prefix">What stands before a field's name in a sentence: <c>--</c> on a command line.</param>
    public static ExportReading Read(Func<string, IEnumerable<string?>> values, IReadOnlyList<int> versions, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(versions);
        return new ExportFields(values, prefix).Read(versions);
    }

    /// <summary>The words of an enumeration.</summary>
    public static IReadOnlyList<string> Words<TEnum>()
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(value => ResultText.Of(value))];

    private ExportReading Read(IReadOnlyList<int> versions)
    {
        var table = Single(Table);
        if (table is not null && !ResultTables.Names.Contains(table, StringComparer.Ordinal))
            Refuse(Table, table, ResultTables.Names);
        var identifiers = Single(Identifiers);
        if (identifiers is not (null or Yes))
            Refuse(Identifiers, identifiers, [Yes]);
        var options = new ExportOptions
        {
            Format = One<ExportFormat>(Format),
            Table = table,
            Identifiers = identifiers is Yes,
            Filter = new ResultFilter { Sources = Many<Domain.Platforms.Platform>(Source), Statuses = Many<Domain.Participations.ParticipationStatus>(Status), Exclusions = One<ExclusionChoice>(Exclusions), Versions = Numbers(versions) },
        };
        return (_fault ?? options.Problem) is { } sentence ? new ExportReading.Faulty(sentence) : new ExportReading.Sound(options);
    }

    private List<string> All(string field) =>
        [.. _values(field).SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    private string? Single(string field)
    {
        var words = All(field);
        if (words.Count > 1)
            _fault ??= $"{_prefix}{field} is given {words.Count} values, but takes one; leave {words[0]} alone.";
        return words.FirstOrDefault();
    }

    private TEnum One<TEnum>(string field)
        where TEnum : struct, Enum => Single(field) is { } word ? Value<TEnum>(field, word) : default;

    private List<TEnum> Many<TEnum>(string field)
        where TEnum : struct, Enum => [.. All(field).Select(word => Value<TEnum>(field, word))];

    private TEnum Value<TEnum>(string field, string word)
        where TEnum : struct, Enum
    {
        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (ResultText.Of(value) == word)
                return value;
        }

        Refuse(field, word, Words<TEnum>());
        return default;
    }

    private List<int> Numbers(IReadOnlyList<int> versions)
    {
        List<int> numbers = [];
        foreach (var word in All(Version))
        {
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && versions.Contains(number))
                numbers.Add(number);
            else
                Refuse(Version, word, [.. versions.Select(version => version.ToString(CultureInfo.InvariantCulture))]);
        }

        return numbers;
    }

    /// <summary>The first fault is the one that is told.</summary>
    private void Refuse(string field, string word, IReadOnlyList<string> choices)
    {
        const int Most = 40;
        var shown = new string([.. word.Take(Most).Select(c => char.IsControl(c) ? '?' : c)]);
        _fault ??= $"{_prefix}{field} is '{shown}{(word.Length > Most ? "…" : "")}', but must be {(choices.Count == 1 ? "" : "one of ")}{string.Join(", ", choices)}.";
    }
}

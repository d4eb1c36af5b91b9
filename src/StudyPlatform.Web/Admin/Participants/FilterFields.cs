using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Participants;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Platforms;

namespace StudyPlatform.Web.Admin.Participants;

/// <summary>A filter as it stands in a form and in an address: a text for each field, null or empty for what does not matter.</summary>
public sealed record FilterFields
{
    public const string Yes = "yes";
    public const string No = "no";

    public string? Search { get; set; }

    /// <summary>A <see cref="ParticipationStatus"/>.</summary>
    public string? Status { get; set; }

    /// <summary>A <see cref="Platform"/>.</summary>
    public string? Source { get; set; }

    /// <summary>As <see cref="ParticipantFilter.Condition"/>.</summary>
    public string? Condition { get; set; }

    /// <summary>A method's id.</summary>
    public string? Method { get; set; }

    public string? Late { get; set; }

    public string? Excluded { get; set; }

    /// <summary>A <see cref="Domain.Operators.Decision"/>.</summary>
    public string? Decision { get; set; }

    /// <summary>A <see cref="PaymentState"/>.</summary>
    public string? Payment { get; set; }

    /// <summary>Whether anything is looked for.</summary>
    public bool IsEmpty => Query.Values.All(value => value is null);

    /// <summary>For the address; null for what is left out of it.</summary>
    public IReadOnlyDictionary<string, object?> Query => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["search"] = Text(Search),
        ["status"] = Text(Status),
        ["source"] = Text(Source),
        ["condition"] = Text(Condition),
        ["method"] = Text(Method),
        ["late"] = Text(Late),
        ["excluded"] = Text(Excluded),
        ["decision"] = Text(Decision),
        ["payment"] = Text(Payment),
    };

    /// <summary>What is asked of the store. Addresses can be typed: what is no value of a field does not matter.</summary>
    public ParticipantFilter ToFilter() => new()
    {
        Search = Text(Search),
        Status = Value<ParticipationStatus>(Status),
        Source = Value<Platform>(Source),
        Condition = Text(Condition),
        Method = MethodId.IsValid(Method) ? new MethodId(Method!) : null,
        Late = Truth(Late),
        Excluded = Truth(Excluded),
        Decision = Value<Decision>(Decision),
        Payment = Value<PaymentState>(Payment),
    };

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static bool? Truth(string? value) => value switch { Yes => true, No => false, _ => null };

    private static TEnum? Value<TEnum>(string? name)
        where TEnum : struct, Enum => Enum.GetValues<TEnum>().Cast<TEnum?>().FirstOrDefault(value => value.ToString() == name);
}

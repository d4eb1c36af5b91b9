using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Accounts;

/// <summary>A role in one study, or on the whole site.</summary>
/// <param name="Role">What someone is there.</param>
/// <param name="Study">Null for every study there is and will be.</param>
public sealed record Grant(AccountRole Role, StudyId? Study)
{
    /// <summary>Stands for every study where a grant is written down.</summary>
    public const string Everywhere = "*";

    /// <summary><c>researcher of animals</c>, <c>owner of *</c>.</summary>
    public override string ToString() => $"{AccountRoles.Name(Role)} of {Study?.Value ?? Everywhere}";

    /// <returns>Null unless both can be read and the role can be given there.</returns>
    public static Grant? Parse(string? role, string? study)
    {
        if (AccountRoles.Find(role) is not { } known)
            return null;
        if (study == Everywhere)
            return new Grant(known, null);
        return study is not null && StudyId.IsValid(study) && AccountRoles.CanBeForOneStudy(known) ? new Grant(known, new StudyId(study)) : null;
    }
}

namespace StudyPlatform.Domain.Accounts;

/// <summary>Someone who works on this site, by an id that never changes.</summary>
/// <param name="Value">As it is kept.</param>
public readonly record struct AccountId(string Value)
{
    public override string ToString() => Value;
}

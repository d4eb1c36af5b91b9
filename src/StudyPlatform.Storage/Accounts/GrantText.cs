using StudyPlatform.Domain.Accounts;

namespace StudyPlatform.Storage.Accounts;

/// <summary>Grants as a link keeps them: <c>researcher of animals, analyst of *</c>.</summary>
internal static class GrantText
{
    private const string Between = ", ";
    private const string Of = " of ";

    public static string Write(AccountGrants grants) => string.Join(Between, grants.All);

    public static AccountGrants Read(string text) =>
        new(text.Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(part =>
        {
            var halves = part.Split(Of);
            return Grant.Parse(halves[0], halves[^1]) ?? throw new InvalidOperationException($"A link grants '{part}', which is no role.");
        }));
}

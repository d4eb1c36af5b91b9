using StudyPlatform.Domain.Platforms;

namespace StudyPlatform.Domain.Payments;

/// <summary>How platforms differ in paying.</summary>
public static class PaymentPlatforms
{
    /// <summary>Whether people are paid by their completion code, for which no platform's id is needed.</summary>
    public static bool PaysByCode(Platform platform) => platform is Platform.Link or Platform.Code;

    /// <summary>Whether payments there move no money, and so count against no cap.</summary>
    public static bool IsPlayMoney(Platform platform) => platform is Platform.MechanicalTurkSandbox;

    /// <summary>Whether the platform is told by file of work that is rejected.</summary>
    public static bool TellsRejections(PaymentGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return group is { Kind: PaymentKind.Base, Platform: Platform.MechanicalTurk or Platform.MechanicalTurkSandbox };
    }
}

using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Admin.Payments;

/// <summary>Where payments are on the dashboard, relative to it.</summary>
public static class PaymentAddress
{
    /// <summary>The ledger of a study.</summary>
    public static string Of(StudyId study) => $"studies/{study}/payments";

    /// <summary>A payment file's own page.</summary>
    public static string Of(StudyId study, BatchId batch) => $"studies/{study}/payments/{batch}";

    /// <summary>The bytes of a payment file.</summary>
    public static string File(StudyId study, BatchId batch) => $"studies/{study}/payments/{batch}/file";
}

using System.Globalization;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Participate.Shell;

/// <summary>Amounts as participants read them.</summary>
public static class Money
{
    /// <summary>Two decimals and the currency: <c>3.60 USD</c>.</summary>
    public static string Of(decimal amount, Payment pay)
    {
        ArgumentNullException.ThrowIfNull(pay);
        return string.Create(CultureInfo.InvariantCulture, $"{amount:0.00} {pay.Currency}");
    }
}

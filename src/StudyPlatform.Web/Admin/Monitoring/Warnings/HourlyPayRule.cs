using System.Globalization;
using StudyPlatform.Domain.Monitoring;

namespace StudyPlatform.Web.Admin.Monitoring.Warnings;

/// <summary>Whether half of the people earn less an hour than they should.</summary>
public static class HourlyPayRule
{
    /// <summary>The median of fewer people swings too much.</summary>
    public const int FewestPeople = 10;

    public static IEnumerable<MonitorWarning> Check(HourlyPay? pay, string currency, MonitorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (pay is null || pay.People < FewestPeople || pay.Median >= options.LeastHourlyPay)
            return [];
        return
        [
            new MonitorWarning(
                WarningRule.HourlyPayLow,
                "",
                string.Create(CultureInfo.InvariantCulture, $"Half of the {pay.People} people who finished earned less than {pay.Median:0.00} {currency} an hour; at least {options.LeastHourlyPay:0.00} {currency} is set."),
                "People take longer than the pay was meant for. Pay the difference as a bonus, and raise the pay in a new version of the study before more people begin."),
        ];
    }
}

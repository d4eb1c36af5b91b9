using StudyPlatform.Domain.Monitoring;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Admin.Monitoring.Warnings;

/// <summary>All rules together.</summary>
public static class WarningRules
{
    /// <summary>How rarely a warning of a family of tests may come by chance, while nothing is the matter: once in twenty looks.</summary>
    public const double Level = 0.05;

    /// <summary>What somebody should look at, the most urgent first.</summary>
    public static IReadOnlyList<MonitorWarning> Check(StudyDefinition definition, MonitorReading reading, StudyProgress progress, ServerReading server, MonitorOptions options)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(progress);
        return
        [
            .. ServerRules.Check(server, options),
            .. MethodDropOutRule.Check(progress.Methods),
            .. LaggingCellRule.Check(progress.Cells),
            .. HourlyPayRule.Check(reading.HourlyPay, definition.Pay.Currency, options),
        ];
    }
}

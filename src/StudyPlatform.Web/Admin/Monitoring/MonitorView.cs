using StudyPlatform.Domain.Monitoring;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Monitoring.Warnings;

namespace StudyPlatform.Web.Admin.Monitoring;

/// <summary>Everything that the monitor of a study shows.</summary>
/// <param name="Study">The study.</param>
/// <param name="Definition">Its current version's.</param>
/// <param name="Reading">Its figures at one moment.</param>
/// <param name="Progress">The figures by cell, method and step.</param>
/// <param name="Money">The ledger, read just after.</param>
/// <param name="Server">How this server is doing.</param>
/// <param name="Warnings">What somebody should look at, the most urgent first.</param>
public sealed record MonitorView(
    StudyEntry Study,
    StudyDefinition Definition,
    MonitorReading Reading,
    StudyProgress Progress,
    PaymentOverview Money,
    ServerReading Server,
    IReadOnlyList<MonitorWarning> Warnings);

using System.Globalization;

namespace StudyPlatform.Web.Admin.Monitoring.Warnings;

/// <summary>Whether participants get their pages, and soon enough.</summary>
public static class ServerRules
{
    /// <summary>Of fewer requests than this, one in twenty says little.</summary>
    public const int FewestRequests = 20;

    public static IEnumerable<MonitorWarning> Check(ServerReading server, MonitorOptions options)
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(options);
        if (!server.StoreAnswers)
        {
            yield return new MonitorWarning(
                WarningRule.StoreSilent, "", "The database does not answer within 5 seconds.",
                "Look at the site's log and at the space left on its disk. Answers that were confirmed are safe; pause the study if this lasts, so that nobody begins in vain.");
        }

        if (server.Failures > 0)
        {
            yield return new MonitorWarning(
                WarningRule.ServerFails, "", string.Create(CultureInfo.InvariantCulture, $"{server.Failures} of {server.Requests} requests of participants in the last 5 minutes ended in an error of the server."),
                "The site's log says why. Participants can load their page again and go on where they were.");
        }

        if (server.Requests >= FewestRequests && server.NinetyFifth > options.SlowAnswer)
        {
            yield return new MonitorWarning(
                WarningRule.ServerSlow, "",
                string.Create(CultureInfo.InvariantCulture, $"One request in twenty takes longer than {server.NinetyFifth.Value.TotalMilliseconds:0} ms; at most {options.SlowAnswer.TotalMilliseconds:0} ms is meant."),
                "See what else runs on the machine. Recruit in smaller batches until it is faster.");
        }
    }
}

using System.Globalization;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Hosting.Options;

namespace StudyPlatform.Web.Hosting;

/// <summary>
/// Deletes the platforms' ids of studies that were closed long enough ago. Where someone is still owed something or under
/// way nothing is deleted, which the log says, once each time the number changes.
/// </summary>
internal sealed partial class RetentionService(IStudyStore studies, IOperatorStore operators, SiteSettings settings, TimeProvider clock, ILogger<RetentionService> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    private readonly Dictionary<StudyId, IdentifierDeletion> _said = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Retention.IdentifierDays == 0)
            return;
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            do
                await LookAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site is being stopped.
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var days = settings.Retention.IdentifierDays;
            var latest = clock.GetUtcNow() - TimeSpan.FromDays(days);
            var reason = string.Create(CultureInfo.InvariantCulture, $"Retention time of {days} days after closing (Retention:IdentifierDays)");
            foreach (var study in (await studies.ListAsync(cancellationToken)).Where(study => study.State is StudyState.Closed && study.ClosedAt <= latest))
                Say(study.Id, await operators.DeleteIdentifiersAsync(study.Id, reason, OperatorId.Program, cancellationToken));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Failed(exception);
        }
    }

    private void Say(StudyId study, IdentifierDeletion outcome)
    {
        if (_said.TryGetValue(study, out var before) && before == outcome)
            return;
        _said[study] = outcome;
        switch (outcome)
        {
            case IdentifierDeletion.Deleted { People: > 0 and var people }:
                Deleted(study.Value, people);
                break;
            case IdentifierDeletion.StillOwed owed:
                Owed(study.Value, owed.People);
                break;
            case IdentifierDeletion.UnderWay underWay:
                UnderWay(study.Value, underWay.People);
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The retention time of the study {Study} is over: the platforms' ids of {People} people were deleted")]
    private partial void Deleted(string study, int people);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The retention time of the study {Study} is over, but {People} people are owed something and could not be paid without their platforms' ids: confirm or cancel their payments")]
    private partial void Owed(string study, int people);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The retention time of the study {Study} is over, but {People} people are under way in it; their platforms' ids are deleted when they have ended")]
    private partial void UnderWay(string study, int people);

    [LoggerMessage(Level = LogLevel.Error, Message = "It could not be looked for ids whose retention time is over; it is tried again in an hour")]
    private partial void Failed(Exception exception);
}

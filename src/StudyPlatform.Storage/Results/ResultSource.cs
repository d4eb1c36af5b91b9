using Microsoft.EntityFrameworkCore;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Connections;

namespace StudyPlatform.Storage.Results;

/// <summary>Results from the database.</summary>
internal sealed class ResultSource(Database database) : IResultSource
{
    public Task<IResultSnapshot> OpenAsync(StudyId study, ResultFilter filter, CancellationToken cancellationToken) => database.ExplainedAsync<IResultSnapshot>(async () =>
    {
        var context = database.CreateContext();
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await context.Database.ExecuteSqlRawAsync(database.BeginSnapshot, cancellationToken).ConfigureAwait(false);
            // The moment is that of the first look, not of the BEGIN.
            _ = await context.Studies.AnyAsync(cancellationToken).ConfigureAwait(false);
            return new ExplainedSnapshot(new ResultSnapshot(context, study.Value, filter), database);
        }
        catch
        {
            await context.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    });

    public Task<int> CountAsync(StudyId study, ResultFilter filter, CancellationToken cancellationToken) => database.ExplainedAsync(async () =>
    {
        await using var context = database.CreateContext();
        return await ResultSelection.Select(context, study.Value, filter).CountAsync(cancellationToken).ConfigureAwait(false);
    });
}

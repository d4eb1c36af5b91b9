using Microsoft.EntityFrameworkCore;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Connections;

namespace StudyPlatform.Storage.Results;

/// <summary>Results from the database.</summary>
internal sealed class ResultSource(Database database) : IResultSource
{
    public Task<IResultSnapshot> OpenAsync(StudyId study, CancellationToken cancellationToken) => database.ExplainedAsync<IResultSnapshot>(async () =>
    {
        var context = database.CreateContext();
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await context.Database.ExecuteSqlRawAsync(database.BeginSnapshot, cancellationToken).ConfigureAwait(false);
            // The moment is that of the first look, not of the BEGIN.
            _ = await context.Studies.AnyAsync(cancellationToken).ConfigureAwait(false);
            return new ExplainedSnapshot(new ResultSnapshot(context, study.Value), database);
        }
        catch
        {
            await context.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    });
}

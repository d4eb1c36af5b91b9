using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace StudyPlatform.Storage;

/// <summary>Registers the storage.</summary>
public static class StorageServices
{
    /// <summary>Adds <see cref="StudyStorage"/> and the stores on it; <see cref="StudyStorage.MigrateAsync"/> is to be called before the first use.</summary>
    /// <exception cref="StorageException">An option is wrong.</exception>
    public static IServiceCollection AddStudyStorage(this IServiceCollection services, StorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new StudyStorage(options, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => provider.GetRequiredService<StudyStorage>().Participations);
        services.AddSingleton(provider => provider.GetRequiredService<StudyStorage>().Studies);
        services.AddSingleton(provider => provider.GetRequiredService<StudyStorage>().Results);
        services.AddSingleton(provider => provider.GetRequiredService<StudyStorage>().Operators);
        services.AddSingleton(provider => provider.GetRequiredService<StudyStorage>().Payments);
        services.AddSingleton(provider => provider.GetRequiredService<StudyStorage>().Participants);
        services.AddSingleton(provider => provider.GetRequiredService<StudyStorage>().Monitor);
        services.AddSingleton(provider => provider.GetRequiredService<StudyStorage>().Counts);
        services.AddSingleton(provider => provider.GetRequiredService<StudyStorage>().Accounts);
        services.AddSingleton(provider => provider.GetRequiredService<StudyStorage>().Audit);
        return services;
    }
}

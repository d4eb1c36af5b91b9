using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Options;

namespace StudyPlatform.Web.Tests.Hosting;

public sealed class SweepServiceTests
{
    [Fact]
    public async Task A_store_that_fails_is_swept_again_at_the_next_turn()
    {
        var settings = SiteSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Site:SweepSeconds", (string?)"1")]).Build());
        var store = new FailingOnce();
        using var service = new SweepService(store, settings, TimeProvider.System, NullLogger<SweepService>.Instance);

        await service.StartAsync(TestContext.Current.CancellationToken);
        await store.SweptTwice.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await service.StopAsync(TestContext.Current.CancellationToken);

        Assert.True(service.ExecuteTask!.IsCompletedSuccessfully);
    }

    private sealed class FailingOnce : IParticipationStore
    {
        private int _sweeps;

        public TaskCompletionSource SweptTwice { get; } = new();

        public Task<int> SweepAsync(CancellationToken cancellationToken)
        {
            if (++_sweeps == 1)
                throw new IOException("The disk is away.");
            SweptTwice.TrySetResult();
            return Task.FromResult(1);
        }

        public Task<AdmissionOutcome> AdmitAsync(RunningStudy study, PlatformIdentity identity, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<StoredParticipation?> DeclineAsync(RunningStudy study, PlatformIdentity identity, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<StoredParticipation?> FindAsync(ParticipantCode code, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<StoredParticipation?> FindAsync(StudyId study, PlatformIdentity identity, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<bool> HasRoomAsync(RunningStudy study, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<SubmitOutcome> ApplyAsync(RunningStudy study, ParticipantCode code, ParticipationCommand command, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}

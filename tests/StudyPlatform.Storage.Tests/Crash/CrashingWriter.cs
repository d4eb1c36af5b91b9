using System.Globalization;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Crash;

/// <summary>A process that lets people in and answers for them until it is killed, and says on its output what was acknowledged.</summary>
internal static class CrashingWriter
{
    public const string Argument = "write-until-killed";

    private const int People = 24;

    public static SampleStudy Sample { get; } = new() { PeoplePerCondition = 5000, Methods = 3 };

    public static async Task<int> RunAsync(string folder)
    {
        await using var storage = new StudyStorage(new StorageOptions { DataFolder = folder }, TimeProvider.System);
        await storage.MigrateAsync(default);
        var study = Sample.Build();
        if (await storage.Studies.AddAsync(study.Version, Sample.DefinitionBytes, StudyState.Draft, default))
            await storage.Studies.MoveAsync(study.Version.Study, StudyState.Draft, StudyState.Live, default);
        await Task.WhenAll(Enumerable.Range(0, People).Select(_ => Task.Run(() => TakePartAsync(storage, study))));
        return 0;
    }

    private static async Task TakePartAsync(StudyStorage storage, RunningStudy study)
    {
        while (true)
        {
            var admitted = (AdmissionOutcome.Admitted)await storage.Participations.AdmitAsync(study, TestStorage.Person(Guid.NewGuid().ToString()), default);
            var stored = admitted.Participation;
            Say(stored);
            while (stored.Participation!.IsOpen)
            {
                var outcome = await storage.Participations.ApplyAsync(study, stored.Code, SampleStudy.Answer(study, stored.Participation), default);
                stored = ((SubmitOutcome.Accepted)outcome).Participation;
                Say(stored);
            }
        }
    }

    private static void Say(StoredParticipation stored) =>
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stored.Code} {stored.Participation!.StepIndex}"));
}

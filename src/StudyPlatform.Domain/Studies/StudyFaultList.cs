using StudyPlatform.Domain.Json;

namespace StudyPlatform.Domain.Studies;

/// <summary>Collects the faults of a study definition.</summary>
internal sealed class StudyFaultList() : JsonFaults(Cap)
{
    private readonly List<StudyFault> _faults = [];

    public IReadOnlyList<StudyFault> ToList() => _faults;

    protected override void Keep(string place, string problem, string remedy) => _faults.Add(new StudyFault(place, problem, remedy));
}

using StudyPlatform.Domain.Json;

namespace StudyPlatform.Domain.Bundles;

/// <summary>Collects the faults of a bundle that are of one kind.</summary>
internal sealed class FaultList(FaultKind kind, int most = JsonFaults.Cap) : JsonFaults(most)
{
    private readonly List<BundleFault> _faults = [];

    public IReadOnlyList<BundleFault> ToList() => _faults;

    protected override void Keep(string place, string problem, string remedy) => _faults.Add(new BundleFault(kind, place, problem, remedy));
}

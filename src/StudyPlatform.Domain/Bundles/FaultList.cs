namespace StudyPlatform.Domain.Bundles;

/// <summary>Collects faults, up to a cap: a hostile document must not fill the memory with complaints about it.</summary>
internal sealed class FaultList(FaultKind kind, int most = FaultList.Cap)
{
    public const int Cap = 1000;

    private readonly List<BundleFault> _faults = [];

    public int Count => _faults.Count;

    public bool IsFull => _faults.Count >= most;

    public IReadOnlyList<BundleFault> ToList() => _faults;

    public void Add(string place, string problem, string remedy)
    {
        if (_faults.Count < most - 1)
            _faults.Add(new BundleFault(kind, place, problem, remedy));
        else if (_faults.Count == most - 1)
            _faults.Add(new BundleFault(kind, place, "there are more faults than are listed", "mend the listed ones and look again"));
    }
}

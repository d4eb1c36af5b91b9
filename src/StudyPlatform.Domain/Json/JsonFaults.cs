namespace StudyPlatform.Domain.Json;

/// <summary>Collects faults, up to a cap: a hostile document must not fill the memory with complaints about it.</summary>
internal abstract class JsonFaults(int most)
{
    public const int Cap = 1000;

    public int Count { get; private set; }

    public bool IsFull => Count >= most;

    public void Add(string place, string problem, string remedy)
    {
        if (Count < most - 1)
            Keep(place, problem, remedy);
        else if (Count == most - 1)
            Keep(place, "there are more faults than are listed", "mend the listed ones and look again");
        else
            return;
        Count++;
    }

    protected abstract void Keep(string place, string problem, string remedy);
}

using System.Runtime.InteropServices;

namespace StudyPlatform.Analysis.Tables;

/// <summary>Rows put together by participant, in the order they came; one list and one offset a participant.</summary>
internal sealed class RowsByParticipant<TRow>
{
    private readonly List<TRow> _rows;
    private readonly int[] _starts;

    /// <summary>Counting sort: time and memory grow with the rows alone, and rows that stand in order are not copied.</summary>
    /// <param name="rows">In any order; belongs to this from now on.</param>
    /// <param name="participants">How many participants there are.</param>
    /// <param name="participantOf">A row's participant, from 0.</param>
    public RowsByParticipant(List<TRow> rows, int participants, Func<TRow, int> participantOf)
    {
        _starts = new int[participants + 1];
        var (inOrder, last) = (true, 0);
        foreach (var row in rows)
        {
            var participant = participantOf(row);
            _starts[participant + 1]++;
            inOrder &= participant >= last;
            last = participant;
        }

        for (var i = 0; i < participants; i++)
            _starts[i + 1] += _starts[i];
        _rows = inOrder ? rows : Sorted(rows, participantOf);
    }

    public int Count => _rows.Count;

    public ReadOnlySpan<TRow> this[int participant] => CollectionsMarshal.AsSpan(_rows)[_starts[participant].._starts[participant + 1]];

    private List<TRow> Sorted(List<TRow> rows, Func<TRow, int> participantOf)
    {
        List<TRow> sorted = [.. rows];
        var next = _starts.AsSpan().ToArray();
        foreach (var row in rows)
            sorted[next[participantOf(row)]++] = row;
        return sorted;
    }
}

using StudyPlatform.Analysis.Tables.Csv;
using StudyPlatform.Domain.Participations;

namespace StudyPlatform.Analysis.Tables;

/// <summary>Reads the columns of a participant's pair of methods: <c>condition</c>, <c>method_first</c>, <c>method_second</c>.</summary>
internal sealed class PairCells(ResultDataBuilder builder, TableRows rows)
{
    private static readonly int Condition = ColumnsOf.At(ColumnsOf.Participants, "condition");
    private static readonly int First = ColumnsOf.At(ColumnsOf.Participants, "method_first");
    private static readonly int Second = ColumnsOf.At(ColumnsOf.Participants, "method_second");

    /// <summary>The two methods by their numbers, or none for someone who has none; false after a fault.</summary>
    public bool Read(ParticipationStatus? status, out int? first, out int? second)
    {
        (first, second) = (null, null);
        if (rows[Condition].IsEmpty && rows[First].IsEmpty && rows[Second].IsEmpty)
        {
            if (status is not ParticipationStatus.Completed)
                return true;
            rows.Fault("has the status completed, but no methods", "fill condition, method_first and method_second");
            return false;
        }

        if (Method(First) is not { } one || Method(Second) is not { } other)
            return false;
        if (one == other)
        {
            rows.Fault($"method_first and method_second are both {Shown.Text(rows[First])}", "name the two methods that were compared");
            return false;
        }

        (first, second) = (one, other);
        return ConditionFits(one, other);
    }

    private bool ConditionFits(int one, int other)
    {
        var words = builder.Methods.Words;
        var condition = CellText.Text(rows[Condition]);
        // Versions of a study may name their methods in different orders, so that either order can be right.
        if (condition == $"{words[one]}+{words[other]}" || condition == $"{words[other]}+{words[one]}")
            return true;
        rows.Wrong(Condition, $"{words[Math.Min(one, other)]}+{words[Math.Max(one, other)]}, the two methods of the row");
        return false;
    }

    private int? Method(int column)
    {
        if (builder.Methods.Find(rows[column]) is >= 0 and var method)
            return method;
        UnknownMethod.Report(rows, column, builder);
        return null;
    }
}

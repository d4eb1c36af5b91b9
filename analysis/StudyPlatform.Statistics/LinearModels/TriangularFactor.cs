namespace StudyPlatform.Statistics.LinearModels;

/// <summary>
/// The factor R of A = QR for a tall matrix A that is read once, a block of rows at a time: the sequential form of TSQR
/// (Demmel, Grigori, Hoemmen and Langou 2012, SIAM J. Sci. Comput. 34), each step one Householder factorisation of R on top of
/// the block (Golub and Van Loan 2013, algorithm 5.2.1, which leaves the zeros of R alone). A'A is never formed.
/// </summary>
internal sealed class TriangularFactor
{
    private readonly double[] _block;
    private readonly double[] _r;
    private int _filled;

    /// <param name="columns">Columns of A.</param>
    /// <param name="blockRows">Rows taken before each factorisation; best a block fits the first-level cache.</param>
    public TriangularFactor(int columns, int blockRows)
    {
        Columns = columns;
        BlockRows = blockRows;
        _block = new double[(long)columns * blockRows];
        _r = new double[(long)columns * columns];
    }

    public int Columns { get; }

    public int BlockRows { get; }

    /// <summary>Rows that fit before the block is full.</summary>
    public int Room => BlockRows - _filled;

    /// <summary>An element of R, of column at least row; the rows of A added since the last <see cref="Reduce"/> are not in it.</summary>
    public double this[int row, int column] => row <= column ? _r[column * Columns + row] : 0;

    /// <summary>Where the next rows go, for one column; at most <see cref="Room"/> of them.</summary>
    public Span<double> Next(int column, int rows) => _block.AsSpan(column * BlockRows + _filled, rows);

    /// <summary>The rows written through <see cref="Next"/> are part of A from here on.</summary>
    public void Commit(int rows)
    {
        _filled += rows;
        if (_filled == BlockRows)
            Reduce();
    }

    /// <summary>Works the rows added so far into R.</summary>
    public void Reduce()
    {
        for (var j = 0; j < Columns && _filled > 0; j++)
            Reflect(j);
        _filled = 0;
    }

    /// <summary>R becomes that of a matrix without rows.</summary>
    public void Clear()
    {
        _filled = 0;
        Array.Clear(_r);
    }

    // Below the diagonal only the block's part of column j is not zero: v = (v0, column).
    private void Reflect(int j)
    {
        var own = _block.AsSpan(j * BlockRows, _filled);
        var below = SimdVector.Dot(own, own);
        if (below == 0)
            return;
        ref var diagonal = ref _r[j * Columns + j];
        var norm = Math.Sqrt(diagonal * diagonal + below);
        var reflected = diagonal >= 0 ? -norm : norm;
        var v0 = diagonal - reflected;
        var scale = 1 / (reflected * v0);
        diagonal = reflected;
        for (var k = j + 1; k < Columns; k++)
        {
            var other = _block.AsSpan(k * BlockRows, _filled);
            ref var top = ref _r[k * Columns + j];
            var factor = (v0 * top + SimdVector.Dot(own, other)) * scale;
            top += factor * v0;
            SimdVector.Add(factor, own, other);
        }
    }
}

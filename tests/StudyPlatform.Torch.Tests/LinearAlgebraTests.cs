namespace StudyPlatform.Torch.Tests;

public sealed class LinearAlgebraTests : ScopedTest
{
    private readonly Tensor _a = tensor(new double[] { 1, 2, 3, 4 }, [2, 2]);
    private readonly Tensor _v = tensor([5.0, 6.0]);

    [Fact]
    public void Products_of_matrices_and_vectors()
    {
        Near.Equal([7, 10, 15, 22], _a.mm(_a));
        Near.Equal([7, 10, 15, 22], matmul(_a, _a));
        Near.Equal([17, 39], _a.mv(_v));
        Near.Equal([61], _v.dot(_v));
        Near.Equal([25, 30, 30, 36], _v.outer(_v));
        Near.Equal([7, 10, 15, 22], _a.unsqueeze(0).bmm(_a.unsqueeze(0)));
        Near.Equal([5, 11, 11, 25], einsum("ij,kj->ik", _a, _a));
    }

    [Fact]
    public void A_product_is_added_in_place()
    {
        Near.Equal([1 + 0.5 * 25, 2 + 0.5 * 30, 3 + 0.5 * 30, 4 + 0.5 * 36], _a.clone().addr_(_v, _v, alpha: 0.5f));
        Near.Equal([2 + 7, 4 + 10, 6 + 15, 8 + 22], _a.clone().addmm_(_a, _a, beta: 2));
        Near.Equal([5 + 17, 6 + 39], _v.addmv(_a, _v));
    }

    [Fact]
    public void Systems_are_solved_from_either_side()
    {
        Near.Equal([-4, 4.5], linalg.solve(_a, _v));
        Near.Equal([-2, 1, 1.5, -0.5], _a.inverse());
        Near.Equal([1, 2, 3, 4], linalg.solve(_a, _a.mm(_a), left: false));
        Near.Equal([-2], linalg.det(_a));
    }

    [Fact]
    public void Symmetric_matrices_are_taken_apart()
    {
        var s = tensor(new double[] { 2, 1, 1, 2 }, [2, 2]);
        var (values, vectors) = linalg.eigh(s);
        var factor = linalg.cholesky(s);

        Near.Equal([1, 3], values);
        Near.Equal([2, 1, 1, 2], vectors.mm(values.diag()).mm(vectors.t()), 1e-12);
        Near.Equal([2, 1, 1, 2], factor.mm(factor.t()), 1e-12);
        Near.Equal([4], s.trace());
    }

    [Fact]
    public void Distances_between_rows()
    {
        var x = tensor(new double[] { 0, 0, 3, 4 }, [2, 2]);

        Near.Equal([0, 5, 5, 0], cdist(x, x));
        Near.Equal([0, 7, 7, 0], cdist(x, x, 1));
    }
}

using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Matrix product with broadcasting over batches.</summary>
        public Tensor matmul(Tensor target) => Operators.Call("matmul", this, target);

        /// <summary>Product of two matrices.</summary>
        public Tensor mm(Tensor target) => Operators.Call("mm", this, target);

        /// <summary>Product of a matrix and a vector.</summary>
        public Tensor mv(Tensor target) => Operators.Call("mv", this, target);

        /// <summary>Products of two batches of matrices.</summary>
        public Tensor bmm(Tensor batch2) => Operators.Call("bmm", this, batch2);

        /// <summary>Inner product of two vectors.</summary>
        public Tensor dot(Tensor target) => Operators.Call("dot", this, target);

        /// <summary>Outer product of two vectors.</summary>
        public Tensor outer(Tensor vec2) => Operators.Call("outer", this, vec2);

        /// <summary>beta · this + alpha · mat1 · mat2.</summary>
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => Operators.Call("addmm", this, mat1, mat2, (double)beta, (double)alpha);

        /// <summary>Sets this tensor itself to beta · this + alpha · mat1 · mat2.</summary>
        public Tensor addmm_(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => Operators.Call("addmm_", this, mat1, mat2, (double)beta, (double)alpha);

        /// <summary>beta · this + alpha · mat · vec.</summary>
        public Tensor addmv(Tensor mat, Tensor vec, float beta = 1.0f, float alpha = 1.0f) => Operators.Call("addmv", this, mat, vec, (double)beta, (double)alpha);

        /// <summary>beta · this + alpha · vec1 ⊗ vec2.</summary>
        public Tensor addr(Tensor vec1, Tensor vec2, float beta = 1.0f, float alpha = 1.0f) => Operators.Call("addr", this, vec1, vec2, (double)beta, (double)alpha);

        /// <summary>Sets this tensor itself to beta · this + alpha · vec1 ⊗ vec2.</summary>
        public Tensor addr_(Tensor vec1, Tensor vec2, float beta = 1.0f, float alpha = 1.0f) => Operators.Call("addr_", this, vec1, vec2, (double)beta, (double)alpha);

        /// <summary>beta · this + alpha · batch1 · batch2, batch by batch.</summary>
        public Tensor baddbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) => Operators.Call("baddbmm", this, batch1, batch2, (double)beta, (double)alpha);

        /// <summary>The inverse of a square matrix.</summary>
        public Tensor inverse() => Operators.Call("linalg_inv", this);

        /// <summary>The sum of the diagonal.</summary>
        public Tensor trace() => Operators.Call("trace", this);

        /// <summary>The diagonal of a matrix, or a matrix with this vector as its diagonal.</summary>
        public Tensor diag(long diagonal = 0) => Operators.Call("diag", this, diagonal);

        /// <summary>The lower triangle, 0 elsewhere.</summary>
        public Tensor tril(long diagonal = 0) => Operators.Call("tril", this, diagonal);

        /// <summary>The upper triangle, 0 elsewhere.</summary>
        public Tensor triu(long diagonal = 0) => Operators.Call("triu", this, diagonal);
    }
}

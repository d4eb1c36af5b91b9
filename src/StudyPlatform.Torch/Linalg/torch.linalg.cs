using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Linear algebra.</summary>
    public static class linalg
    {
        /// <summary>The inverse of a square matrix.</summary>
        public static Tensor inv(Tensor input) => Operators.Call("linalg_inv", input);

        /// <summary>X with input · X = other (X · input = other where not left).</summary>
        public static Tensor solve(Tensor input, Tensor other, bool left = true) => Operators.Call("linalg_solve", input, other, left);

        /// <summary>The determinant.</summary>
        public static Tensor det(Tensor input) => Operators.Call("linalg_det", input);

        /// <summary>The lower Cholesky factor of a symmetric positive definite matrix.</summary>
        public static Tensor cholesky(Tensor input) => Operators.Call("linalg_cholesky", input);

        /// <summary>Eigenvalues in ascending order and eigenvectors of a symmetric matrix; its lower (L) or upper (U) triangle is read.</summary>
        public static (Tensor, Tensor) eigh(Tensor input, char UPLO = 'L') => Operators.CallPair("linalg_eigh", input, UPLO.ToString());

        /// <summary>The norm of the elements as one vector, or along dimensions.</summary>
        public static Tensor vector_norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) => Operators.Call("linalg_vector_norm", input, ord, dims, keepdim);
    }
}

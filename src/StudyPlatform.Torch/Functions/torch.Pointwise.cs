namespace TorchSharp;

public static partial class torch
{
    /// <summary>Absolute values.</summary>
    public static Tensor abs(Tensor input) => input.abs();

    /// <summary>e to the power of each element.</summary>
    public static Tensor exp(Tensor input) => input.exp();

    /// <summary>e to the power of each element, minus 1, exact near 0.</summary>
    public static Tensor expm1(Tensor input) => input.expm1();

    /// <summary>Natural logarithms.</summary>
    public static Tensor log(Tensor input) => input.log();

    /// <summary>Natural logarithms of 1 + each element, exact near 0.</summary>
    public static Tensor log1p(Tensor input) => input.log1p();

    /// <summary>Logarithms to base 2.</summary>
    public static Tensor log2(Tensor input) => input.log2();

    /// <summary>Logarithms to base 10.</summary>
    public static Tensor log10(Tensor input) => input.log10();

    /// <summary>Square roots.</summary>
    public static Tensor sqrt(Tensor input) => input.sqrt();

    /// <summary>Reciprocals of the square roots.</summary>
    public static Tensor rsqrt(Tensor input) => input.rsqrt();

    /// <summary>Squares.</summary>
    public static Tensor square(Tensor input) => input.square();

    /// <summary>Signs changed.</summary>
    public static Tensor neg(Tensor input) => input.neg();

    /// <summary>−1, 0 or 1.</summary>
    public static Tensor sign(Tensor input) => input.sign();

    /// <summary>1 / (1 + e^−x).</summary>
    public static Tensor sigmoid(Tensor input) => input.sigmoid();

    /// <summary>Hyperbolic tangents.</summary>
    public static Tensor tanh(Tensor input) => input.tanh();

    /// <summary>Sines.</summary>
    public static Tensor sin(Tensor input) => input.sin();

    /// <summary>Cosines.</summary>
    public static Tensor cos(Tensor input) => input.cos();

    /// <summary>Error functions.</summary>
    public static Tensor erf(Tensor input) => input.erf();

    /// <summary>Rounded down.</summary>
    public static Tensor floor(Tensor input) => input.floor();

    /// <summary>Rounded up.</summary>
    public static Tensor ceil(Tensor input) => input.ceil();

    /// <summary>Reciprocals.</summary>
    public static Tensor reciprocal(Tensor input) => input.reciprocal();

    /// <summary>Where elements are zero.</summary>
    public static Tensor logical_not(Tensor input) => input.logical_not();

    /// <summary>Rounded to a number of decimals, halves to even.</summary>
    public static Tensor round(Tensor input, long decimals = 0L) => input.round(decimals);

    /// <summary>To the power of an exponent.</summary>
    public static Tensor pow(Tensor left, Tensor exponent) => left.pow(exponent);

    /// <summary>left + right.</summary>
    public static Tensor add(Tensor left, Tensor right) => left.add(right);

    /// <summary>left + alpha · right.</summary>
    public static Tensor add(Tensor left, Tensor right, Scalar alpha) => left.add(right, alpha);

    /// <summary>left − right.</summary>
    public static Tensor sub(Tensor left, Tensor right) => left.sub(right);

    /// <summary>left · right.</summary>
    public static Tensor mul(Tensor left, Tensor right) => left.mul(right);

    /// <summary>To the power of an exponent.</summary>
    public static Tensor pow(Tensor left, Scalar exponent) => left.pow(exponent);

    /// <summary>left + right.</summary>
    public static Tensor add(Tensor left, Scalar right) => left.add(right);

    /// <summary>left + alpha · right.</summary>
    public static Tensor add(Tensor left, Scalar right, Scalar alpha) => left.add(right, alpha);

    /// <summary>left − right.</summary>
    public static Tensor sub(Tensor left, Scalar right) => left.sub(right);

    /// <summary>left · right.</summary>
    public static Tensor mul(Tensor left, Scalar right) => left.mul(right);

    /// <summary>Elements brought into a range; null leaves a side open.</summary>
    public static Tensor clamp(Tensor input, Scalar? min = null, Scalar? max = null) => input.clamp(min, max);

    /// <summary>The larger of the two, element by element.</summary>
    public static Tensor maximum(Tensor input, Tensor other) => input.maximum(other);

    /// <summary>The smaller of the two, element by element.</summary>
    public static Tensor minimum(Tensor input, Tensor other) => input.minimum(other);

    /// <summary>Where both are not zero.</summary>
    public static Tensor logical_and(Tensor left, Tensor right) => left.logical_and(right);

    /// <summary>Where one is not zero.</summary>
    public static Tensor logical_or(Tensor left, Tensor right) => left.logical_or(right);

    /// <summary>x where the condition holds, y elsewhere.</summary>
    public static Tensor where(Tensor condition, Tensor x, Tensor y) => x.where(condition, y);

    /// <summary>Softmax along a dimension.</summary>
    public static Tensor softmax(Tensor input, int dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

    /// <summary>Where elements are not a number.</summary>
    public static Tensor isnan(Tensor input) => input.isnan();

    /// <summary>Where elements are finite.</summary>
    public static Tensor isfinite(Tensor tensor) => tensor.isfinite();

    /// <summary>Where elements are infinite.</summary>
    public static Tensor isinf(Tensor tensor) => tensor.isinf();

    /// <summary>left = right, element by element.</summary>
    public static Tensor eq(Tensor left, Tensor right) => left.eq(right);

    /// <summary>left ≠ right, element by element.</summary>
    public static Tensor ne(Tensor left, Tensor right) => left.ne(right);

    /// <summary>left &lt; right, element by element.</summary>
    public static Tensor lt(Tensor left, Tensor right) => left.lt(right);

    /// <summary>left ≤ right, element by element.</summary>
    public static Tensor le(Tensor left, Tensor right) => left.le(right);

    /// <summary>left &gt; right, element by element.</summary>
    public static Tensor gt(Tensor left, Tensor right) => left.gt(right);

    /// <summary>left ≥ right, element by element.</summary>
    public static Tensor ge(Tensor left, Tensor right) => left.ge(right);

    /// <summary>Whether all elements are close: |tensor − target| ≤ atol + rtol · |target|.</summary>
    public static bool allclose(Tensor tensor, Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) => tensor.allclose(target, rtol, atol, equal_nan);
}

namespace StudyPlatform.Torch.Tests;

/// <summary>Derivatives by central differences, to compare recorded ones with.</summary>
internal static class FiniteDifferences
{
    /// <summary>The derivative of a function with one number as its result, element by element; float64.</summary>
    public static Tensor Gradient(Func<Tensor, Tensor> function, Tensor at, double step = 1e-5)
    {
        using var recording = no_grad();
        var result = zeros_like(at);
        var numbers = result.data<double>();
        for (long i = 0; i < at.NumberOfElements; i++)
        {
            using var scope = NewDisposeScope();
            numbers[i] = (Moved(function, at, i, step) - Moved(function, at, i, -step)) / (2 * step);
        }

        return result;
    }

    private static double Moved(Func<Tensor, Tensor> function, Tensor at, long element, double step)
    {
        var moved = at.detach().clone();
        moved.data<double>()[element] += step;
        return function(moved).item<double>();
    }
}

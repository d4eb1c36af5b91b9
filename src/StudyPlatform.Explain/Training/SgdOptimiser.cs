using StudyPlatform.Explain.Models;
using TorchSharp;

namespace StudyPlatform.Explain.Training;

/// <summary>
/// Stochastic gradient descent with momentum, Nesterov's form and weight decay, as PyTorch defines them:
/// g ← g + λ w; v ← μ v + g; w ← w − η v, or w ← w − η (g + μ v). The gradient of a fully connected layer is
/// given by its factors and never written out.
/// </summary>
internal sealed class SgdOptimiser(ParameterSet parameters, double momentum, bool nesterov, double weightDecay) : IDisposable
{
    /// <summary>The velocities v, by parameter name; empty without momentum.</summary>
    public ParameterSet Velocities { get; } = new();

    /// <summary>One step for a parameter whose gradient is at hand.</summary>
    public void Step(string name, torch.Tensor gradient, double rate)
    {
        var parameter = parameters[name];
        if (weightDecay > 0)
            gradient = gradient.add(parameter, weightDecay);
        if (momentum == 0)
        {
            parameter.add_(gradient, -rate);
            return;
        }

        var velocity = VelocityOf(name, parameter);
        velocity.mul_(momentum).add_(gradient);
        parameter.add_(velocity, nesterov ? -rate * momentum : -rate);
        if (nesterov)
            parameter.add_(gradient, -rate);
    }

    /// <summary>One step for a weight [outputs, inputs] whose gradient is δᵀ a.</summary>
    /// <param name="name">The weight.</param>
    /// <param name="delta">δ, [batch, outputs].</param>
    /// <param name="input">a, [batch, inputs].</param>
    /// <param name="rate">Learning rate.</param>
    public void StepFactored(string name, torch.Tensor delta, torch.Tensor input, double rate)
    {
        var parameter = parameters[name];
        if (momentum == 0)
        {
            if (weightDecay > 0)
                parameter.mul_(1 - rate * weightDecay);
            AddProduct(parameter, delta, input, 1, -rate);
            return;
        }

        var velocity = VelocityOf(name, parameter);
        if (weightDecay > 0)
        {
            velocity.mul_(momentum).add_(parameter, weightDecay);
            if (nesterov)
                parameter.mul_(1 - rate * weightDecay);
            AddProduct(velocity, delta, input, 1, 1);
        }
        else
        {
            AddProduct(velocity, delta, input, momentum, 1);
        }

        parameter.add_(velocity, nesterov ? -rate * momentum : -rate);
        if (nesterov)
            AddProduct(parameter, delta, input, 1, -rate);
    }

    /// <inheritdoc />
    public void Dispose() => Velocities.Dispose();

    private static void AddProduct(torch.Tensor target, torch.Tensor delta, torch.Tensor input, double beta, double alpha) =>
        target.addmm_(delta.transpose(0, 1), input, (float)beta, (float)alpha);

    private torch.Tensor VelocityOf(string name, torch.Tensor parameter)
    {
        if (!Velocities.Contains(name))
            Velocities.Set(name, torch.zeros_like(parameter, requires_grad: false));
        return Velocities[name];
    }
}

using TorchSharp;

namespace StudyPlatform.Explain.Models;

/// <summary>
/// Named tensors of a network, in a stable order, outside every dispose scope: they live until the set is disposed.
/// </summary>
public sealed class ParameterSet : IDisposable
{
    private readonly Dictionary<string, torch.Tensor> _tensors = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <summary>The names in the order in which they were set.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The tensor of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public torch.Tensor this[string name] => _tensors.TryGetValue(name, out var tensor)
        ? tensor
        : throw new KeyNotFoundException($"There is no tensor named {name}.");

    /// <summary>Whether there is a tensor of that name.</summary>
    public bool Contains(string name) => _tensors.ContainsKey(name);

    /// <summary>Takes the tensor over; one of the same name is disposed and replaced.</summary>
    public void Set(string name, torch.Tensor tensor)
    {
        if (_tensors.TryGetValue(name, out var old))
            old.Dispose();
        else
            _names.Add(name);
        _tensors[name] = tensor.DetachFromDisposeScope();
    }

    /// <summary>Disposes and forgets the tensor of that name.</summary>
    public void Remove(string name)
    {
        if (_tensors.Remove(name, out var tensor))
        {
            tensor.Dispose();
            _names.Remove(name);
        }
    }

    /// <summary>All tensors by name, in order.</summary>
    public IEnumerable<KeyValuePair<string, torch.Tensor>> All() => _names.Select(name => KeyValuePair.Create(name, _tensors[name]));

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var tensor in _tensors.Values)
            tensor.Dispose();
        _tensors.Clear();
        _names.Clear();
    }
}

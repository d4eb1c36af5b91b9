using System.Collections.Concurrent;

namespace StudyPlatform.Explain.Tests.Datasets;

/// <summary>Keeps what progress was reported, at once and in the reporting thread.</summary>
internal sealed class Told<T> : IProgress<T>
{
    public ConcurrentQueue<T> Values { get; } = new();

    public void Report(T value) => Values.Enqueue(value);
}

using System.Runtime.InteropServices;
using StudyPlatform.Explain.Attribution.Curvature;
using StudyPlatform.Explain.Models;
using StudyPlatform.Explain.Tracing;
using StudyPlatform.Explain.Training;
using TorchSharp;

namespace StudyPlatform.Explain.Attribution.Indexing;

/// <summary>
/// What the network makes of every training image: penultimate activations and probabilities, computed once
/// and read from a memory-mapped file, so that memory does not grow with their number.
/// </summary>
public sealed class TrainingIndex : IFeatureRows, IDisposable
{
    private readonly MappedFile _file;
    private readonly IndexHeader _header;

    private TrainingIndex(MappedFile file, IndexHeader header) => (_file, _header) = (file, header);

    /// <inheritdoc />
    public int Count => _header.Count;

    /// <inheritdoc />
    public int Width => _header.Width;

    /// <summary>Number of classes.</summary>
    public int Classes => _header.Classes;

    /// <inheritdoc />
    public ReadOnlySpan<float> Feature(int row) => _file.Slice<float>(IndexHeader.Bytes + (long)row * Width * sizeof(float), Width);

    /// <summary>The network's softmax output for a training image.</summary>
    public ReadOnlySpan<float> Probabilities(int row) =>
        _file.Slice<float>(IndexHeader.Bytes + ((long)Count * Width + (long)row * Classes) * sizeof(float), Classes);

    /// <summary>Opens the index at a path when it belongs to this network and these images; makes it anew otherwise.</summary>
    /// <param name="path">The index file.</param>
    /// <param name="identity">What it must have been made from.</param>
    /// <param name="classifier">The network.</param>
    /// <param name="images">All training images.</param>
    /// <param name="batchSize">Images a forward pass.</param>
    /// <param name="progress">Told how many images are done; null for silence.</param>
    /// <param name="cancellation">Ends the work between two batches; nothing is left behind.</param>
    /// <exception cref="PipelineException">The file cannot be written.</exception>
    public static TrainingIndex OpenOrBuild(string path, IndexIdentity identity, IClassifier classifier, IImageSet images, int batchSize, IProgress<int>? progress, CancellationToken cancellation)
    {
        if (!File.Exists(path) || Fault(path, identity) is not null)
            Build(path, identity, classifier, images, batchSize, progress, cancellation);
        return Open(path, identity);
    }

    /// <summary>Opens an index that was made earlier.</summary>
    /// <exception cref="PipelineException">The file is missing, damaged or stale.</exception>
    public static TrainingIndex Open(string path, IndexIdentity identity)
    {
        if (Fault(path, identity) is { } fault)
            throw new PipelineException($"{path} {fault}; delete it, and it is made again.");
        var file = MappedFile.Open(path, writable: false);
        return new TrainingIndex(file, IndexHeader.Read(file.Slice<byte>(0, IndexHeader.Bytes))!);
    }

    /// <summary>Runs the network over all training images and writes the index, whole or not at all.</summary>
    /// <exception cref="PipelineException">The file cannot be written.</exception>
    public static void Build(string path, IndexIdentity identity, IClassifier classifier, IImageSet images, int batchSize, IProgress<int>? progress, CancellationToken cancellation) => AtomicFile.Write(path, stream =>
    {
        using var noGrad = torch.no_grad();
        var (weight, bias) = (StimulusInput.Values(classifier.LastWeight), StimulusInput.Values(classifier.LastBias));
        var layer = new LastLayer(weight, bias);
        var header = new IndexHeader(images.Count, weight.Length / bias.Length, classifier.Classes, classifier.Side, identity.Digest());
        var probabilities = new float[images.Count * header.Classes];
        stream.Write(header.Write());
        for (var start = 0; start < images.Count; start += batchSize)
        {
            cancellation.ThrowIfCancellationRequested();
            var count = Math.Min(batchSize, images.Count - start);
            var features = Features(classifier, images, start, count);
            for (var i = 0; i < count; i++)
            {
                var p = layer.Probabilities(features.AsSpan(i * header.Width, header.Width));
                for (var k = 0; k < p.Length; k++)
                    probabilities[(start + i) * header.Classes + k] = (float)p[k];
            }

            stream.Write(MemoryMarshal.AsBytes(features.AsSpan()));
            progress?.Report(start + count);
        }

        stream.Write(MemoryMarshal.AsBytes(probabilities.AsSpan()));
    });

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();

    private static float[] Features(IClassifier classifier, IImageSet images, int start, int count)
    {
        using var scope = torch.NewDisposeScope();
        var size = 3 * images.Side * images.Side;
        var pixels = new byte[count * size];
        for (var i = 0; i < count; i++)
            images[start + i].CopyTo(pixels.AsSpan(i * size));
        return StimulusInput.Values(classifier.Features(Preprocess.ToTensor(pixels, count, images.Side, classifier.Device, classifier.Normalisation)));
    }

    /// <summary>Why the file is not this index, or null when it is.</summary>
    private static string? Fault(string path, IndexIdentity identity)
    {
        if (!File.Exists(path))
            return "is missing";
        using var stream = File.OpenRead(path);
        var bytes = new byte[IndexHeader.Bytes];
        var header = IndexHeader.Read(bytes.AsSpan(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)));
        if (header is null)
            return "is no training index";
        if (stream.Length != header.FileBytes)
            return $"has {stream.Length} bytes where {header.FileBytes} belong";
        return header.Identity.AsSpan().SequenceEqual(identity.Digest()) ? null : "was made from other weights or another data set";
    }
}

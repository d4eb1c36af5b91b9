using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TorchSharp;

namespace StudyPlatform.Explain.Safetensors;

/// <summary>
/// Reads and writes the safetensors format: eight bytes with the little-endian length of a JSON header, the
/// header (name → dtype, shape, data_offsets; <c>__metadata__</c> with strings), then the tensors' bytes.
/// Source: the format's description in huggingface/safetensors. F32, F64, I64, I32 and U8 are supported,
/// F16 and BF16 are read as float32.
/// </summary>
public static class SafetensorsFile
{
    private const int MaximalHeader = 100_000_000;

    /// <summary>Writes the tensors atomically: the file appears whole, after its bytes are on the disk.</summary>
    public static void Write(string path, IEnumerable<KeyValuePair<string, torch.Tensor>> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        using var noGrad = torch.no_grad();
        var list = tensors.ToList();
        var header = new JsonObject();
        if (metadata is { Count: > 0 })
            header["__metadata__"] = new JsonObject(metadata.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
        long offset = 0;
        foreach (var (name, tensor) in list)
        {
            var (code, size) = Code(tensor.dtype, name);
            var length = tensor.numel() * size;
            header[name] = new JsonObject
            {
                ["dtype"] = code,
                ["shape"] = new JsonArray([.. tensor.shape.Select(dimension => (JsonNode)dimension)]),
                ["data_offsets"] = new JsonArray(offset, offset + length),
            };
            offset += length;
        }

        var json = Encoding.UTF8.GetBytes(header.ToJsonString());
        var padded = (json.Length + 7) / 8 * 8;
        AtomicFile.Write(path, stream =>
        {
            Span<byte> prefix = stackalloc byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(prefix, padded);
            stream.Write(prefix);
            stream.Write(json);
            for (var i = json.Length; i < padded; i++)
                stream.WriteByte((byte)' ');
            foreach (var (_, tensor) in list)
            {
                using var scope = torch.NewDisposeScope();
                stream.Write(tensor.detach().cpu().contiguous().bytes);
            }
        });
    }

    /// <summary>Reads every tensor onto the CPU; the caller owns them.</summary>
    /// <exception cref="PipelineException">The file is missing or is not a safetensors file; the sentence names it.</exception>
    public static SafetensorsContent Read(string path)
    {
        if (!File.Exists(path))
            throw new PipelineException($"{path} does not exist; give the path of a safetensors file.");
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan);
        var header = ReadHeader(stream, path, out var start);
        var tensors = new Dictionary<string, torch.Tensor>(StringComparer.Ordinal);
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            foreach (var property in header.EnumerateObject())
            {
                if (property.Name == "__metadata__")
                {
                    foreach (var entry in property.Value.EnumerateObject())
                        metadata[entry.Name] = entry.Value.GetString() ?? "";
                    continue;
                }

                tensors[property.Name] = ReadTensor(stream, path, start, property);
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            Release(tensors);
            throw new PipelineException($"{path} has a damaged safetensors header; write or download the file again.", exception);
        }
        catch
        {
            Release(tensors);
            throw;
        }

        return new SafetensorsContent(tensors, metadata);
    }

    private static void Release(Dictionary<string, torch.Tensor> tensors)
    {
        foreach (var tensor in tensors.Values)
            tensor.Dispose();
    }

    private static JsonElement ReadHeader(FileStream stream, string path, out long start)
    {
        Span<byte> prefix = stackalloc byte[8];
        if (stream.ReadAtLeast(prefix, 8, throwOnEndOfStream: false) < 8)
            throw new PipelineException($"{path} is too short for a safetensors file; write or download it again.");
        var length = BinaryPrimitives.ReadInt64LittleEndian(prefix);
        if (length is <= 1 or > MaximalHeader || length > stream.Length - 8)
            throw new PipelineException($"{path} is not a safetensors file; convert the weights to safetensors first.");
        var json = new byte[length];
        stream.ReadExactly(json);
        start = 8 + length;
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw new PipelineException($"{path} is not a safetensors file: its header is not JSON; convert the weights to safetensors first.", exception);
        }
    }

    private static torch.Tensor ReadTensor(FileStream stream, string path, long start, JsonProperty property)
    {
        var code = property.Value.GetProperty("dtype").GetString();
        var shape = property.Value.GetProperty("shape").EnumerateArray().Select(dimension => dimension.GetInt64()).ToArray();
        var offsets = property.Value.GetProperty("data_offsets");
        var (from, to) = (offsets[0].GetInt64(), offsets[1].GetInt64());
        var (type, size) = code switch
        {
            "F32" => (torch.ScalarType.Float32, 4),
            "F64" => (torch.ScalarType.Float64, 8),
            "I64" => (torch.ScalarType.Int64, 8),
            "I32" => (torch.ScalarType.Int32, 4),
            "U8" => (torch.ScalarType.Byte, 1),
            "F16" => (torch.ScalarType.Float16, 2),
            "BF16" => (torch.ScalarType.BFloat16, 2),
            _ => throw new PipelineException($"{path}: the tensor {property.Name} has the type {code}, which is not supported; convert it to F32."),
        };
        var count = shape.Aggregate(1L, (product, dimension) => checked(product * dimension));
        if (from < 0 || to - from != count * size || start + to > stream.Length)
            throw new PipelineException($"{path}: the tensor {property.Name} does not fit into the file; it was cut off, so write or download it again.");

        stream.Position = start + from;
        using var noGrad = torch.no_grad();
        using var scope = torch.NewDisposeScope();
        var tensor = torch.empty(shape, type);
        stream.ReadExactly(tensor.bytes);
        var result = code is "F16" or "BF16" ? tensor.to_type(torch.ScalarType.Float32) : tensor;
        return result.DetachFromDisposeScope();
    }

    private static (string Code, int Size) Code(torch.ScalarType type, string name) => type switch
    {
        torch.ScalarType.Float32 => ("F32", 4),
        torch.ScalarType.Float64 => ("F64", 8),
        torch.ScalarType.Int64 => ("I64", 8),
        torch.ScalarType.Int32 => ("I32", 4),
        torch.ScalarType.Byte => ("U8", 1),
        _ => throw new ArgumentException($"The tensor {name} has the type {type}, which is not written.", nameof(type)),
    };
}

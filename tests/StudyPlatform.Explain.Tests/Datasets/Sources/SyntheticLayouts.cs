using System.Buffers.Binary;
using System.IO.Compression;
using StudyPlatform.Explain.Tests.Datasets.Matlab;
using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Tests.Datasets.Sources;

/// <summary>The published layouts in small: the real folder structure and annotation formats around pictures of noise.</summary>
internal static class SyntheticLayouts
{
    public const int Width = 120;
    public const int Height = 100;

    /// <summary>Four birds of two species: 1 and 3 for training, 2 and 4 for testing; each box 40 × 30 from (10, 20).</summary>
    public static string Cub(TemporaryFolder folder, string root = "cub/CUB_200_2011")
    {
        string[] files = ["001.Black_footed_Albatross/A_0001.jpg", "001.Black_footed_Albatross/A_0002.jpg", "002.Laysan_Albatross/L_0001.jpg", "002.Laysan_Albatross/L_0002.jpg"];
        folder.Write($"{root}/images.txt", Rows(files, (file, i) => $"{i + 1} {file}"));
        folder.Write($"{root}/image_class_labels.txt", Rows(files, (_, i) => $"{i + 1} {(i / 2) + 1}"));
        folder.Write($"{root}/train_test_split.txt", Rows(files, (_, i) => $"{i + 1} {(i + 1) % 2}"));
        folder.Write($"{root}/bounding_boxes.txt", Rows(files, (_, i) => $"{i + 1} 10.0 20.0 40.0 30.0"));
        Images(folder, $"{root}/images", files, 100);
        return folder[root.Split('/')[0]];
    }

    /// <summary>Four cats in two folders; the points of each head span 31 × 21 pixels from (20, 30).</summary>
    public static string Cats(TemporaryFolder folder, string root = "cat")
    {
        string[] files = ["CAT_00/00000001_000.jpg", "CAT_00/00000001_005.jpg", "CAT_06/00001400_001.jpg", "CAT_06/00001400_010.jpg"];
        foreach (var file in files)
            folder.Write($"{root}/{file}.cat", "9 25 40 45 40 35 50 20 35 22 30 28 34 42 34 48 30 50 35 ");
        Images(folder, root, files, 200);
        return folder[root];
    }

    /// <summary>Six dogs of two breeds, the first two of each for training. Each has a small and a large dog, the large one 50 × 40 from (5, 6).</summary>
    public static string Dogs(TemporaryFolder folder, string root = "dogs", string lists = "", bool compressed = true)
    {
        string[] files = [.. new[] { "n02085620-Chihuahua/n02085620", "n02107574-Greater_Swiss_Mountain_dog/n02107574" }.SelectMany(stem => Enumerable.Range(1, 3).Select(i => $"{stem}_{i}.jpg"))];
        foreach (var file in files)
        {
            folder.Write($"{root}/Annotation/{file[..^4]}", """
                <annotation><folder>x</folder><filename>%s</filename><size><width>120</width><height>100</height></size>
                <object><name>dog</name><bndbox><xmin>1</xmin><ymin>1</ymin><xmax>9</xmax><ymax>9</ymax></bndbox></object>
                <object><name>dog</name><bndbox><xmin>6</xmin><ymin>7</ymin><xmax>55</xmax><ymax>46</ymax></bndbox></object></annotation>
                """);
        }

        DogList(folder, $"{root}/{lists}train_list.mat", [files[0], files[1], files[3], files[4]], compressed);
        DogList(folder, $"{root}/{lists}test_list.mat", [files[2], files[5]], compressed);
        Images(folder, $"{root}/Images", files, 300);
        return folder[root];
    }

    /// <summary>Six aircraft of two variants: two for training, two for validation, two for testing; each box the columns 11 to 60, rows 21 to 50.</summary>
    public static string Aircraft(TemporaryFolder folder, string root = "aircraft/fgvc-aircraft-2013b", bool trainval = true)
    {
        string[] ids = ["1025794", "1340192", "0056978", "0894380", "1514522", "0817494"];
        string[] rows = [.. ids.Select((id, i) => $"{id} {(i % 2 == 0 ? "707-320" : "Cessna 172")}")];
        var data = $"{root}/data";
        if (trainval)
            folder.Write($"{data}/images_variant_trainval.txt", Lines(rows[..4]));
        folder.Write($"{data}/images_variant_train.txt", Lines(rows[..2]));
        folder.Write($"{data}/images_variant_val.txt", Lines(rows[2..4]));
        folder.Write($"{data}/images_variant_test.txt", Lines(rows[4..]));
        folder.Write($"{data}/images_box.txt", Rows(ids, (id, _) => $"{id} 11 21 60 50"));
        Images(folder, $"{data}/images", [.. ids.Select(id => id + ".jpg")], 400);
        return folder[root.Split('/')[0]];
    }

    /// <summary>Four cars of two models for training and two for testing; each box the columns 31 to 90, rows 11 to 60.</summary>
    public static string Cars(TemporaryFolder folder, string root = "cars", bool compressed = true, bool withLabels = true)
    {
        folder.Write($"{root}/devkit/cars_meta.mat", new MatWriter(compressed: compressed)
            .Add("class_names", MatWriter.Cell([1, 2], MatWriter.Text("AM General Hummer SUV 2000"), MatWriter.Text("Ram C/V Cargo Van Minivan 2012"))).ToArray());
        CarList(folder, $"{root}/devkit/cars_train_annos.mat", 4, compressed);
        if (withLabels)
            CarList(folder, $"{root}/cars_test_annos_withlabels.mat", 2, compressed);
        Images(folder, $"{root}/cars_train", [.. Enumerable.Range(1, 4).Select(i => $"{i:D5}.jpg")], 500);
        Images(folder, $"{root}/cars_test", [.. Enumerable.Range(1, 2).Select(i => $"{i:D5}.jpg")], 550);
        return folder[root];
    }

    /// <summary>The four files of MNIST with so many images of 12 × 10 pixels, labels 0 to 9 in turn.</summary>
    public static string Mnist(TemporaryFolder folder, int train = 30, int test = 10, bool packed = true, string root = "mnist")
    {
        foreach (var (prefix, count, seed) in new[] { ("train", train, 1), ("t10k", test, 2) })
        {
            var grey = Pictures.Noise(seed, 12, 10 * count).Pixels.Where((_, i) => i % 3 == 0).ToArray();
            var labels = Enumerable.Range(0, count).Select(i => (byte)(i % 10)).ToArray();
            Idx(folder, $"{root}/{prefix}-images-idx3-ubyte", [count, 10, 12], grey, packed);
            Idx(folder, $"{root}/{prefix}-labels-idx1-ubyte", [count], labels, packed);
        }

        return folder[root];
    }

    /// <summary>CIFAR-10's binary files: five batches and a test batch of so many records, labels 0 and 1 in turn.</summary>
    public static string Cifar(TemporaryFolder folder, int records = 4, string root = "cifar/cifar-10-batches-bin")
    {
        string[] names = ["data_batch_1", "data_batch_2", "data_batch_3", "data_batch_4", "data_batch_5", "test_batch"];
        for (var n = 0; n < names.Length; n++)
        {
            var batch = Enumerable.Range(0, records).SelectMany(i => CifarRecord((byte)(i % 2), (100 * n) + i)).ToArray();
            folder.Write($"{root}/{names[n]}.bin", batch);
        }

        folder.Write($"{root}/batches.meta.txt", "airplane\nautomobile\n\n");
        return folder[root.Split('/')[0]];
    }

    public static byte[] CifarRecord(byte label, int seed)
    {
        var pixels = Pictures.Noise(seed, 32, 32).Pixels;
        var planes = Enumerable.Range(0, 3).SelectMany(channel => pixels.Where((_, i) => i % 3 == channel));
        return [label, .. planes];
    }

    public static void Idx(TemporaryFolder folder, string file, int[] sizes, byte[] data, bool packed)
    {
        var header = new byte[4 + (4 * sizes.Length)];
        (header[2], header[3]) = (8, (byte)sizes.Length);
        for (var i = 0; i < sizes.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4 + (4 * i)), sizes[i]);
        byte[] bytes = [.. header, .. data];
        if (!packed)
        {
            folder.Write(file, bytes);
            return;
        }

        using var stream = new MemoryStream();
        using (var zip = new GZipStream(stream, CompressionLevel.Fastest))
            zip.Write(bytes);
        folder.Write(file + ".gz", stream.ToArray());
    }

    private static void DogList(TemporaryFolder folder, string path, string[] files, bool compressed)
    {
        var size = new[] { files.Length, 1 };
        folder.Write(path, new MatWriter(compressed: compressed)
            .Add("file_list", MatWriter.Cell(size, [.. files.Select(MatWriter.Text)]))
            .Add("annotation_list", MatWriter.Cell(size, [.. files.Select(file => MatWriter.Text(file[..^4]))]))
            .Add("labels", MatWriter.Bytes(size, [.. files.Select(file => (byte)(file.Contains("Chi", StringComparison.Ordinal) ? 1 : 2))]))
            .ToArray());
    }

    private static void CarList(TemporaryFolder folder, string path, int count, bool compressed)
    {
        string[] fields = ["bbox_x1", "bbox_y1", "bbox_x2", "bbox_y2", "class", "fname"];
        var values = Enumerable.Range(1, count).SelectMany(i => new[]
        {
            MatWriter.Bytes([1, 1], 31), MatWriter.Bytes([1, 1], 11), MatWriter.Bytes([1, 1], 90), MatWriter.Bytes([1, 1], 60),
            MatWriter.Bytes([1, 1], (byte)(2 - (i % 2))), MatWriter.Text($"{i:D5}.jpg"),
        });
        folder.Write(path, new MatWriter(compressed: compressed).Add("annotations", MatWriter.Struct([1, count], fields, [.. values])).ToArray());
    }

    private static void Images(TemporaryFolder folder, string root, string[] files, int seed)
    {
        for (var i = 0; i < files.Length; i++)
            folder.Write($"{root}/{files[i]}", ImageCodec.EncodeJpeg(Pictures.Noise(seed + i, Width, Height), 90));
    }

    private static string Rows(string[] files, Func<string, int, string> row) => Lines([.. files.Select(row)]);

    private static string Lines(string[] rows) => string.Join('\n', rows) + "\n";
}

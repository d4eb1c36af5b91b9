using StudyPlatform.Explain.Datasets.Matlab;

namespace StudyPlatform.Explain.Tests.Datasets.Matlab;

public sealed class MatFileTests
{
    /// <summary>
    /// A file put together by hand from the format's description: the header, then one uncompressed element, the 2×1
    /// double array x = [1; -2] whose values are stored as 8-bit integers inside their tag.
    /// </summary>
    private static readonly string[] ByHand =
    [
        // 116 bytes of text, 8 of the subsystem's offset, version 0x0100, "IM" for little endian.
        .. Enumerable.Repeat("20", 116), .. Enumerable.Repeat("00", 8), "00", "01", "49", "4D",
        "0E", "00", "00", "00", "30", "00", "00", "00", // miMATRIX, 48 bytes
        "06", "00", "00", "00", "08", "00", "00", "00", "06", "00", "00", "00", "00", "00", "00", "00", // flags: double
        "05", "00", "00", "00", "08", "00", "00", "00", "02", "00", "00", "00", "01", "00", "00", "00", // 2 × 1
        "01", "00", "01", "00", "78", "00", "00", "00", // name "x", small
        "01", "00", "02", "00", "01", "FE", "00", "00", // two 8-bit integers, small
    ];

    public static TheoryData<bool, bool> Writings() => new() { { false, false }, { false, true }, { true, false }, { true, true } };

    [Fact]
    public void A_file_made_by_hand_is_read()
    {
        var mat = MatFile.Parse(Convert.FromHexString(string.Concat(ByHand)));

        var x = Assert.IsType<MatValue.Numeric>(mat["x"]);
        Assert.Equal([2, 1], x.Dimensions);
        Assert.Equal([1, -2], x.Real);
    }

    [Theory]
    [MemberData(nameof(Writings))]
    public void Numbers_of_each_storage_are_read(bool bigEndian, bool compressed)
    {
        var mat = Parse(new MatWriter(bigEndian, compressed)
            .Add("bytes", MatWriter.Bytes([1, 5], 1, 2, 3, 4, 255))
            .Add("doubles", MatWriter.Doubles([2, 2], 1.5, -2, 1e300, double.NaN))
            .Add("shorts", MatWriter.Uint16([1, 1], 40000)));

        Assert.Equal([1, 2, 3, 4, 255], ((MatValue.Numeric)mat["bytes"]).Real);
        Assert.Equal([1.5, -2, 1e300, double.NaN], ((MatValue.Numeric)mat["doubles"]).Real);
        Assert.Equal(40000, mat["shorts"].AsNumber());
    }

    [Theory]
    [MemberData(nameof(Writings))]
    public void Cells_of_texts_are_read(bool bigEndian, bool compressed)
    {
        var mat = Parse(new MatWriter(bigEndian, compressed)
            .Add("file_list", MatWriter.Cell([3, 1], MatWriter.Text("n02085620-Chihuahua/n02085620_5927.jpg"), MatWriter.Utf8Text("été"), MatWriter.Text("")))
            .Add("filled", MatWriter.Cell([1, 2], MatWriter.Empty, MatWriter.Bytes([1, 1], 9))));

        Assert.Equal(["n02085620-Chihuahua/n02085620_5927.jpg", "été", ""], mat["file_list"].AsTexts());
        var filled = Assert.IsType<MatValue.Cell>(mat["filled"]);
        Assert.Equal(0, filled.Elements[0].Count);
        Assert.Equal(9, filled.Elements[1].AsNumber());
    }

    [Theory]
    [MemberData(nameof(Writings))]
    public void Struct_arrays_are_read(bool bigEndian, bool compressed)
    {
        var mat = Parse(new MatWriter(bigEndian, compressed).Add("annotations", MatWriter.Struct(
            [1, 2],
            ["class", "fname"],
            MatWriter.Bytes([1, 1], 14), MatWriter.Text("00001.jpg"),
            MatWriter.Bytes([1, 1], 3), MatWriter.Text("00002.jpg"))));

        var annotations = Assert.IsType<MatValue.Struct>(mat["annotations"]);
        Assert.Equal([1, 2], annotations.Dimensions);
        Assert.Equal([(14, "00001.jpg"), (3, "00002.jpg")], annotations.Elements.Select(element => (element["class"].AsNumber(), element["fname"].AsText())));
    }

    [Fact]
    public void A_text_of_several_rows_runs_down_its_columns()
    {
        var rows = new MatWriter().Add("t", (writer, name) => Reshape(MatWriter.Text("adbecf")(writer, name), 2, 3));

        Assert.Equal(["abc", "def"], Parse(rows)["t"].AsTexts());
    }

    [Fact]
    public void A_character_of_two_units_survives_between_rows()
    {
        var rows = new MatWriter().Add("t", (writer, name) => Reshape(MatWriter.Text("A\ud83dB\ude80")(writer, name), 2, 2));

        Assert.Equal(["AB", "\ud83d\ude80"], Parse(rows)["t"].AsTexts());
    }

    [Theory]
    [InlineData(3, "object")]
    [InlineData(5, "sparse array")]
    [InlineData(16, "function handle")]
    public void What_is_not_read_is_skipped_and_named(byte arrayClass, string kind)
    {
        var mat = Parse(new MatWriter().Add("odd", MatWriter.OfClass(arrayClass)).Add("after", MatWriter.Bytes([1, 1], 7)));

        Assert.Equal(kind, Assert.IsType<MatValue.Skipped>(mat["odd"]).Kind);
        Assert.Equal(7, mat["after"].AsNumber());
    }

    [Fact]
    public void A_missing_variable_is_named_with_those_that_are_there()
    {
        var mat = Parse(new MatWriter().Add("labels", MatWriter.Bytes([1, 1], 1)).Add("file_list", MatWriter.Cell([0, 0])));

        var error = Assert.Throws<MatFormatException>(() => mat["annotations"]);

        Assert.Equal("it has no variable “annotations”, only file_list, labels", error.Message);
    }

    [Fact]
    public void Something_of_another_kind_is_described()
    {
        var mat = Parse(new MatWriter().Add("x", MatWriter.Doubles([1, 2], 1, 2)));

        Assert.Equal("a number is needed where there is a 1×2 array of numbers", Assert.Throws<MatFormatException>(() => mat["x"].AsNumber()).Message);
        Assert.Equal("a text is needed where there is a 1×2 array of numbers", Assert.Throws<MatFormatException>(() => mat["x"].AsText()).Message);
        Assert.Equal("texts are needed where there is a 1×2 array of numbers", Assert.Throws<MatFormatException>(() => mat["x"].AsTexts()).Message);
    }

    [Fact]
    public void Version_7_3_is_refused_by_name()
    {
        var marked = new MatWriter().ToArray();
        (marked[124], marked[125]) = (0x00, 0x02);
        byte[] bare = [0x89, .. "HDF\r\n\x1a\n"u8, .. new byte[200]];

        foreach (var file in new[] { marked, bare })
            Assert.Equal("it is a MAT-file of version 7.3 (HDF5), which is not read: save it with save -v7", Complaint(file));
    }

    [Fact]
    public void Other_files_are_refused()
    {
        var version9 = new MatWriter().ToArray();
        version9[125] = 9;

        Assert.Equal("it is no MAT-file", Complaint("PK"u8.ToArray()));
        Assert.Equal("it is no MAT-file", Complaint([.. Enumerable.Repeat((byte)'x', 300)]));
        Assert.StartsWith("it is no level 5 MAT-file (perhaps one of version 4)", Complaint([0, 0, 0, 0, 1, .. new byte[300]]), StringComparison.Ordinal);
        Assert.Equal("it is a MAT-file of the unknown version 0x0900", Complaint(version9));
    }

    [Theory]
    [MemberData(nameof(Writings))]
    public void A_file_cut_off_anywhere_is_refused_or_shorter_but_never_a_crash(bool bigEndian, bool compressed)
    {
        var whole = new MatWriter(bigEndian, compressed)
            .Add("a", MatWriter.Struct([1, 1], ["fname", "class"], MatWriter.Text("00001.jpg"), MatWriter.Doubles([1, 3], 1, 2, 3)))
            .Add("b", MatWriter.Cell([1, 1], MatWriter.Text("some text")))
            .ToArray();

        for (var length = 0; length < whole.Length; length++)
        {
            try
            {
                Assert.True(MatFile.Parse(whole.AsSpan(0, length)).Variables.Count < 2);
            }
            catch (MatFormatException)
            {
                // What the test asks for.
            }
        }
    }

    [Theory]
    [MemberData(nameof(Writings))]
    public void A_file_with_any_byte_changed_is_read_or_refused_but_never_a_crash(bool bigEndian, bool compressed)
    {
        var whole = new MatWriter(bigEndian, compressed)
            .Add("a", MatWriter.Struct([1, 1], ["fname", "class"], MatWriter.Text("00001.jpg"), MatWriter.Doubles([1, 3], 1, 2, 3)))
            .Add("b", MatWriter.Cell([1, 1], MatWriter.Text("some text")))
            .ToArray();

        for (var at = 120; at < whole.Length; at++)
        {
            foreach (byte value in (byte[])[0, 1, 0x7F, 0x80, 0xFF])
            {
                var changed = whole.ToArray();
                changed[at] = value;
                try
                {
                    MatFile.Parse(changed);
                }
                catch (MatFormatException)
                {
                    // What the test asks for.
                }
            }
        }
    }

    [Fact]
    public void A_size_beyond_the_file_takes_no_memory()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        var complaint = Complaint(new MatWriter().Add("c", MatWriter.Cell([30_000, 30_000])).ToArray());

        Assert.Equal("the file ends before its data are complete", complaint);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
    }

    [Fact]
    public void Cells_within_cells_without_end_are_refused()
    {
        var nested = MatWriter.Bytes([1, 1], 1);
        for (var i = 0; i < 100; i++)
            nested = MatWriter.Cell([1, 1], nested);

        Assert.Equal("its arrays are nested deeper than 64 levels", Complaint(new MatWriter().Add("c", nested).ToArray()));
    }

    private static MatFile Parse(MatWriter writer) => MatFile.Parse(writer.ToArray());

    private static string Complaint(byte[] file) => Assert.Throws<MatFormatException>(() => MatFile.Parse(file)).Message;

    // The dimensions stand behind the matrix's tag (8), the flags (16) and their own tag (8).
    private static byte[] Reshape(byte[] matrix, byte rows, byte columns)
    {
        (matrix[32], matrix[36]) = (rows, columns);
        return matrix;
    }
}

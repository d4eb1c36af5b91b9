using System.IO.Compression;
using System.Text;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Web.Tests.Hosting.Studies;

namespace StudyPlatform.Web.Tests.Admin.Uploads;

/// <summary>Files that somebody might send in the place of a bundle.</summary>
internal static class HostileZip
{
    private const int BombBytes = 400_000_000;

    public static byte[] Empty => [];

    public static byte[] Text => Encoding.UTF8.GetBytes("This is no zip at all, whatever its name says.");

    public static byte[] CutOff => SmallBundle.Zip(SmallBundle.Make("small"))[..^2000];

    /// <summary>A medium of a few hundred kilobytes that unpacks to hundreds of megabytes.</summary>
    public static byte[] Bomb
    {
        get
        {
            var medium = SmallBundle.Make("small").Media.First().ToString();
            return With(zip => Inflate(zip, medium, 0), without: medium);
        }
    }

    /// <summary>A document that unpacks to hundreds of megabytes, which has to be read into memory.</summary>
    public static byte[] DocumentBomb => With(zip => Inflate(zip, Bundle.DocumentName, (byte)' '), without: Bundle.DocumentName);

    public static byte[] PathUpwards => With(zip => Add(zip, "../../evil.png", "evil"));

    public static byte[] AbsolutePath => With(zip => Add(zip, "/etc/cron.d/evil", "evil"));

    public static byte[] BackslashPath => With(zip => Add(zip, @"media\..\..\evil.png", "evil"));

    public static byte[] Link => With(zip =>
    {
        var entry = zip.CreateEntry("media/link.png");
        entry.ExternalAttributes = 0xA1FF << 16;
        using var stream = entry.Open();
        stream.Write("/etc/passwd"u8);
    });

    public static byte[] NotOfTheBundle => With(zip => Add(zip, "run-me.sh", "evil"));

    public static byte[] TooManyFiles => With(zip =>
    {
        for (var i = 0; i < 51_000; i++)
            zip.CreateEntry($"media/{i}");
    });

    /// <summary>A medium with other bytes than its name says.</summary>
    public static byte[] WrongHash
    {
        get
        {
            var bundle = SmallBundle.Make("small");
            var medium = bundle.Media.First().ToString();
            return With(zip => Add(zip, medium, "another picture"), without: medium);
        }
    }

    /// <summary>A medium that the document names is not there.</summary>
    public static byte[] Missing => With(_ => { }, without: SmallBundle.Make("small").Media.First().ToString());

    public static byte[] Of(string name) => (byte[])typeof(HostileZip).GetProperty(name)!.GetValue(null)!;

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }

    private static void Inflate(ZipArchive zip, string name, byte value)
    {
        using var stream = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
        var block = new byte[1 << 20];
        block.AsSpan().Fill(value);
        for (var written = 0; written < BombBytes; written += block.Length)
            stream.Write(block);
    }

    private static byte[] With(Action<ZipArchive> change, string? without = null)
    {
        using var memory = new MemoryStream();
        memory.Write(SmallBundle.Zip(SmallBundle.Make("small")));
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            if (without is not null)
                zip.GetEntry(without)!.Delete();
            change(zip);
        }

        return memory.ToArray();
    }
}

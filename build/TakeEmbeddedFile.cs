using System;
using System.IO;
using System.Security.Cryptography;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Takes a file out of an assembly's embedded resources. The assembly's bytes are read; nothing of it is loaded or run. Build
/// tasks of this kind compile against .NET Standard alone, without a reader of metadata, so that the file is known by its hash.
/// </summary>
public sealed class TakeEmbeddedFile : Task
{
    private const int CliHeaderDirectory = 14;

    [Required]
    public string AssemblyPath { get; set; }

    /// <summary>The file's SHA-256, lower-case hex.</summary>
    [Required]
    public string Sha256 { get; set; }

    /// <summary>The file to write.</summary>
    [Required]
    public string Destination { get; set; }

    public override bool Execute()
    {
        var image = File.ReadAllBytes(AssemblyPath);
        // ECMA-335, II.25.3.3: the resources' place and size follow six other fields of the CLI header; II.24.2.4: each is its length and then its bytes, at a multiple of eight.
        var header = Directory(image, CliHeaderDirectory);
        var start = Offset(image, BitConverter.ToUInt32(image, header + 24));
        var size = BitConverter.ToInt32(image, header + 28);
        for (var place = 0; place < size;)
        {
            var length = BitConverter.ToInt32(image, start + place);
            if (Hash(image, start + place + sizeof(int), length) == Sha256)
            {
                System.IO.Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Destination)));
                using (var file = File.Create(Destination))
                    file.Write(image, start + place + sizeof(int), length);
                return true;
            }

            place += (sizeof(int) + length + 7) & ~7;
        }

        Log.LogError("{0} has no embedded file with the SHA-256 {1}: another version of its package is needed.", AssemblyPath, Sha256);
        return false;
    }

    private static string Hash(byte[] bytes, int offset, int length)
    {
        using (var sha = SHA256.Create())
            return BitConverter.ToString(sha.ComputeHash(bytes, offset, length)).Replace("-", "").ToLowerInvariant();
    }

    /// <summary>Where in the file a data directory's content begins (PE format, "Optional Header Data Directories").</summary>
    private static int Directory(byte[] image, int number)
    {
        var optional = Optional(image);
        var isWide = BitConverter.ToUInt16(image, optional) == 0x20b;
        return Offset(image, BitConverter.ToUInt32(image, optional + (isWide ? 112 : 96) + 8 * number));
    }

    /// <summary>An address in memory as a place in the file, by the section that holds it.</summary>
    private static int Offset(byte[] image, uint address)
    {
        var sections = BitConverter.ToUInt16(image, Optional(image) - 18);
        var table = Optional(image) + BitConverter.ToUInt16(image, Optional(image) - 4);
        for (var section = table; section < table + 40 * sections; section += 40)
        {
            var begin = BitConverter.ToUInt32(image, section + 12);
            if (address >= begin && address < begin + BitConverter.ToUInt32(image, section + 16))
                return (int)(address - begin + BitConverter.ToUInt32(image, section + 20));
        }

        throw new InvalidDataException("The file is no assembly.");
    }

    private static int Optional(byte[] image) => BitConverter.ToInt32(image, 0x3c) + 24;
}

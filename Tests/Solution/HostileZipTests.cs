using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using CrmOnboarding.Packer.Packages;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Tests.Solution;

/// <summary>A zip made to exhaust whoever opens it is refused with one sentence, and quickly.</summary>
[TestFixture]
internal sealed class HostileZipTests
{
    private const int Large = 300 * 1024 * 1024;

    /// <summary>Generous for a machine that does other things too; reading such a zip to its end takes far longer.</summary>
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(5);

    [Test]
    public void Read_UnpacksToMoreThanAnySolution_IsRefused() => AssertRefused(Zip("big.bin", Zeros(Large)), "unpacks to more than");

    [Test]
    public void Read_StatesLessThanItUnpacksTo_IsRefused()
    {
        var zip = Zip("big.bin", Zeros(Large));
        Restate(zip, size: 10);

        Assert.That(() => PackageZip.Read(new MemoryStream(zip)), Throws.InstanceOf<InputException>());
    }

    [TestCase(600)]
    [TestCase(200_000)]
    public void Read_XmlNestedWithoutEnd_IsRefused(int depth)
    {
        var xml = string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));

        AssertRefused(Zip("solution.xml", Encoding.UTF8.GetBytes(xml)),
            "solution.xml is not well-formed XML: Elements are nested more than 500 deep");
    }

    [Test]
    public void Pack_SourceFileNestedWithoutEnd_IsAFinding()
    {
        var xml = string.Concat(Enumerable.Repeat("<a>", 200_000)) + string.Concat(Enumerable.Repeat("</a>", 200_000));

        var result = GoodSolution.Pack(GoodSolution.Tree.With("OptionSets/onb_segment.xml", xml));

        Assert.That(result.Findings.Select(finding => finding.What), Has.Some.Contains("nested more than 500 deep"));
    }

    private static void AssertRefused(byte[] zip, string expected)
    {
        var watch = Stopwatch.StartNew();

        Assert.That(() => PackageZip.Read(new MemoryStream(zip)), Throws.InstanceOf<InputException>().With.Message.Contains(expected));
        Assert.That(watch.Elapsed, Is.LessThan(Quick));
    }

    private static byte[] Zeros(int count) => new byte[count];

    private static byte[] Zip(string name, byte[] content)
    {
        var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            entry.Write(content);
        }

        return buffer.ToArray();
    }

    /// <summary>Makes the only entry of a zip state another unpacked size, in the directory at its end.</summary>
    private static void Restate(byte[] zip, int size)
    {
        const int SizeOffset = 24;
        var entry = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(entry + SizeOffset), size);
    }
}

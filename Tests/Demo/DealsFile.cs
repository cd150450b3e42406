using System.Text;
using CrmOnboarding.Demo.Input;

namespace CrmOnboarding.Tests.Demo;

/// <summary>One file of deals, as somebody may have it.</summary>
internal sealed class DealsFile : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DealsFile(params string[] lines)
        : this(Encoding.UTF8, lines)
    {
    }

    public DealsFile(Encoding encoding, params string[] lines)
        : this([.. encoding.GetPreamble(), .. encoding.GetBytes(string.Join("\r\n", lines))])
    {
    }

    public DealsFile(byte[] content) => File.WriteAllBytes(Path, content);

    public string Path => _folder.PathOf("deals.csv");

    /// <summary>Reads lines and forgets the file.</summary>
    public static BookOfBusiness Read(params string[] lines)
    {
        using var file = new DealsFile(lines);
        return file.Read();
    }

    public BookOfBusiness Read() => BookReader.ReadDeals(Path);

    public void Dispose() => _folder.Dispose();
}

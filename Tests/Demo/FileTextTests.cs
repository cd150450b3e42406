using System.Text;
using CrmOnboarding.Demo.Input;

namespace CrmOnboarding.Tests.Demo;

/// <summary>A file is read in its encoding; where its bytes leave a doubt, that is said or it is refused.</summary>
public sealed class FileTextTests
{
    private const string Header = "account,deal_stage,close_date";
    private const string Row = "Müller & Söhne,Won,2026-03-02";

    [OneTimeSetUp]
    public void KnowWindowsEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static IEnumerable<TestCaseData> Certain()
    {
        yield return Case("utf-8", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        yield return Case("utf-8 with a mark", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        yield return Case("utf-16", new UnicodeEncoding(bigEndian: false, byteOrderMark: true));
        yield return Case("utf-16 big-endian", new UnicodeEncoding(bigEndian: true, byteOrderMark: true));
        yield return Case("utf-16 without a mark", new UnicodeEncoding(bigEndian: false, byteOrderMark: false));
        yield return Case("utf-16 big-endian without a mark", new UnicodeEncoding(bigEndian: true, byteOrderMark: false));
        yield return Case("utf-32", new UTF32Encoding(bigEndian: false, byteOrderMark: true));
    }

    [TestCaseSource(nameof(Certain))]
    public void Read_Unicode_KeepsEveryLetterWithoutAWord(Encoding encoding)
    {
        using var file = new DealsFile(encoding, Header, Row);

        var book = file.Read();

        Assert.That(book.Customers.Single().Name, Is.EqualTo("Müller & Söhne"));
        Assert.That(book.Problems.Warnings, Is.Empty);
    }

    [Test]
    public void Read_Windows1252_KeepsEveryLetterAndSaysSoOnce()
    {
        using var file = new DealsFile(Encoding.GetEncoding(1252), Header, Row, "Société d’Études,Won,2026-03-02");

        var book = file.Read();

        Assert.That(book.Customers.Select(customer => customer.Name), Is.EqualTo(new[] { "Müller & Söhne", "Société d’Études" }));
        var problem = book.Problems.Warnings.Single();
        Assert.That((problem.Line, problem.Column, problem.Value), Is.EqualTo((2, "account", "Müller & Söhne")));
        Assert.That(problem.Reason, Does.Contain("windows-1252"));
    }

    [Test]
    public void Read_EncodingThatIsNotCertain_IsRefusedAndNamed()
    {
        using var file = new DealsFile(Encoding.GetEncoding("macintosh"), Header, "München,Won,2026-03-02");

        Assert.That(file.Read, Throws.InstanceOf<InputException>().With.Message.Contains("windows-1252").And.Message.Contains("UTF-8"));
    }

    [TestCase("PK\u0003\u0004 and so on", "Excel workbook")]
    [TestCase("account,deal_stage,close_date\0\0", "not a text file")]
    public void Read_NoTextFile_IsRefused(string content, string expected)
    {
        using var file = new DealsFile(Encoding.Latin1.GetBytes(content));

        Assert.That(file.Read, Throws.InstanceOf<InputException>().With.Message.Contains(expected));
    }

    private static TestCaseData Case(string name, Encoding encoding) => new TestCaseData(encoding).SetArgDisplayNames(name);
}

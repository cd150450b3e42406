using System.Xml;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Tests.Support;
using FsCheck.Fluent;

namespace CrmOnboarding.Tests.Extensions;

/// <summary>Text is stored only in a form that Dataverse takes, and never longer than its column.</summary>
[TestFixture]
internal sealed class StoredTextTests
{
    [TestCase("Acme", 10, ExpectedResult = "Acme")]
    [TestCase("Acme Corporation", 4, ExpectedResult = "Acme")]
    [TestCase("a\0b\u0001c\uFFFFd\uFFFEe", 10, ExpectedResult = "abcde")]
    [TestCase("tab\tand\r\nlines", 20, ExpectedResult = "tab\tand\r\nlines")]
    [TestCase("smile \U0001F600", 8, ExpectedResult = "smile \U0001F600")]
    [TestCase("smile \U0001F600", 7, ExpectedResult = "smile ")]
    [TestCase("\u05E9\u05DC\u05D5\u05DD", 3, ExpectedResult = "\u05E9\u05DC\u05D5")]
    [TestCase(" \t\u0002", 10, ExpectedResult = null)]
    [TestCase("", 10, ExpectedResult = null)]
    [TestCase(null, 10, ExpectedResult = null)]
    public string? Fit_OfAText_GivesWhatTheColumnTakes(string? text, int length) => StoredText.Fit(text, length);

    // Not as arguments of an attribute: those are stored as UTF-8, which has no half of a pair.
    [Test]
    public void Fit_OfHalfASurrogatePair_LeavesItOut() => Assert.Multiple(() =>
    {
        Assert.That(StoredText.Fit("lone \uD83D high", 20), Is.EqualTo("lone  high"));
        Assert.That(StoredText.Fit("lone \uDE00 low", 20), Is.EqualTo("lone  low"));
        Assert.That(StoredText.Fit("end \uD83D", 20), Is.EqualTo("end "));
    });

    [Test]
    public void Fit_OfAnyText_IsValidXmlAndNeverTooLong()
    {
        var texts = Gen.Choose(0, 0xFFFF).Select(unit => (char)unit).ArrayOf().Select(units => new string(units));
        Properties.Hold(texts.Zip(Gen.Choose(1, 40)), input =>
        {
            var fitted = StoredText.Fit(input.Item1, input.Item2);
            if (fitted is null)
            {
                return;
            }

            Assert.That(fitted, Has.Length.LessThanOrEqualTo(input.Item2));
            Assert.That(() => XmlConvert.VerifyXmlChars(fitted), Throws.Nothing);
        });
    }
}

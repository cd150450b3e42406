using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Messages;

[TestFixture]
internal sealed class MessageTests
{
    [Test]
    public void Equals_SameCodeAndArguments_IsTrue()
    {
        Message Make() => Said("a.code", "text", 1, 2.5m, new Date(2026, 1, 2), Segment.High, Said("inner", 3), new[] { Said("x") });
        Assert.That(Make(), Is.EqualTo(Make()));
        Assert.That(Make().GetHashCode(), Is.EqualTo(Make().GetHashCode()));
    }

    [Test]
    public void Equals_AnythingDifferent_IsFalse()
    {
        var message = Said("a.code", 1, new[] { Said("x") });
        Assert.That(message, Is.Not.EqualTo(Said("b.code", 1, new[] { Said("x") })));
        Assert.That(message, Is.Not.EqualTo(Said("a.code", 2, new[] { Said("x") })));
        Assert.That(message, Is.Not.EqualTo(Said("a.code", 1, new[] { Said("y") })));
        Assert.That(message, Is.Not.EqualTo(Said("a.code", 1)));
        Assert.That(message.Equals(null), Is.False);
    }

    [Test]
    public void Constructor_ArgumentThatCannotBeRendered_Throws()
    {
        Assert.That(() => Said("a.code", 1.5),
            Throws.ArgumentException.With.Message.Contains("a.code").And.Message.Contains("Double"));
        Assert.That(() => Said("a.code", [null!]), Throws.ArgumentException.With.Message.Contains("null"));
        Assert.That(() => Said(" "), Throws.ArgumentException.With.Message.Contains("needs a code"));
    }

    [Test]
    public void ToString_AnyCulture_IsInvariant() =>
        Assert.That(
            Said("a.code", 2.5m, new Date(2026, 1, 2), Segment.High, new[] { Said("x", 1), Said("y") }).ToString(),
            Is.EqualTo("a.code(2.5; 2026-01-02; High; [x(1), y])"));

    [Test]
    public void Reworded_TextsHereAndNested_GetTheirWords() =>
        Assert.That(
            Said("a.code", "A", 1, Said("b.code", "B", "C")).Reworded(text => text == "C" ? text : text + "!"),
            Is.EqualTo(Said("a.code", "A!", 1, Said("b.code", "B!", "C"))));

    private static Message Said(string code, params object[] arguments) => new(code, "english", "german", arguments);
}

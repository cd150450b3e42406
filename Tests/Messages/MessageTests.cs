using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Messages;

[TestFixture]
internal sealed class MessageTests
{
    [Test]
    public void Equals_SameCodeAndArguments_IsTrue()
    {
        Message Make() => new("a.code", "text", 1, 2.5m, new Date(2026, 1, 2), Segment.High, new Message("inner", 3),
            new[] { new Message("x") });
        Assert.That(Make(), Is.EqualTo(Make()));
        Assert.That(Make().GetHashCode(), Is.EqualTo(Make().GetHashCode()));
    }

    [Test]
    public void Equals_AnythingDifferent_IsFalse()
    {
        var message = new Message("a.code", 1, new[] { new Message("x") });
        Assert.That(message, Is.Not.EqualTo(new Message("b.code", 1, new[] { new Message("x") })));
        Assert.That(message, Is.Not.EqualTo(new Message("a.code", 2, new[] { new Message("x") })));
        Assert.That(message, Is.Not.EqualTo(new Message("a.code", 1, new[] { new Message("y") })));
        Assert.That(message, Is.Not.EqualTo(new Message("a.code", 1)));
        Assert.That(message.Equals(null), Is.False);
    }

    [Test]
    public void Constructor_ArgumentThatCannotBeRendered_Throws()
    {
        Assert.That(() => new Message("a.code", 1.5),
            Throws.ArgumentException.With.Message.Contains("a.code").And.Message.Contains("Double"));
        Assert.That(() => new Message("a.code", [null!]), Throws.ArgumentException.With.Message.Contains("null"));
        Assert.That(() => new Message(" "), Throws.ArgumentException.With.Message.Contains("needs a code"));
    }

    [Test]
    public void ToString_AnyCulture_IsInvariant() =>
        Assert.That(
            new Message("a.code", 2.5m, new Date(2026, 1, 2), Segment.High, new[] { new Message("x", 1), new Message("y") }).ToString(),
            Is.EqualTo("a.code(2.5; 2026-01-02; High; [x(1), y])"));
}

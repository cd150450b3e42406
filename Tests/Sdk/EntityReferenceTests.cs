using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Sdk;

[TestFixture]
internal sealed class EntityReferenceTests
{
    private static readonly Guid Id = new("11111111-2222-3333-4444-555555555555");

    [Test]
    public void Equals_SameTableAndId_IsTrueWhateverNameAndVersion()
    {
        var one = new EntityReference("account", Id) { Name = "One", RowVersion = "1" };
        var two = new EntityReference("account", Id) { Name = "Two", RowVersion = "2" };

        Assert.Multiple(() =>
        {
            Assert.That(one, Is.EqualTo(two));
            Assert.That(one.GetHashCode(), Is.EqualTo(two.GetHashCode()));
        });
    }

    [Test]
    public void Equals_OtherTableIdOrType_IsFalse()
    {
        var reference = new EntityReference("account", Id);

        Assert.Multiple(() =>
        {
            Assert.That(reference, Is.Not.EqualTo(new EntityReference("contact", Id)));
            Assert.That(reference, Is.Not.EqualTo(new EntityReference("Account", Id)), "names are compared by case");
            Assert.That(reference, Is.Not.EqualTo(new EntityReference("account", Guid.Empty)));
            Assert.That(reference.Equals("account"), Is.False);
            Assert.That(reference.Equals(null), Is.False);
        });
    }

    [Test]
    public void Equals_ByKey_ComparesNamesAndValues()
    {
        var reference = new EntityReference("account", "accountnumber", "A-1");

        Assert.Multiple(() =>
        {
            Assert.That(reference, Is.EqualTo(new EntityReference("account", "accountnumber", "A-1")));
            Assert.That(reference, Is.Not.EqualTo(new EntityReference("account", "accountnumber", "A-2")));
            Assert.That(reference, Is.Not.EqualTo(new EntityReference("account", "other", "A-1")));
            Assert.That(reference, Is.Not.EqualTo(new EntityReference("account", Guid.Empty)));
            Assert.That(
                reference.GetHashCode(), Is.EqualTo(new EntityReference("account", "accountnumber", "A-1").GetHashCode()));
        });
    }

    [Test]
    public void New_Empty_HasNoNameAndEmptyKeys()
    {
        var reference = new EntityReference();

        Assert.Multiple(() =>
        {
            Assert.That(reference.LogicalName, Is.Null);
            Assert.That(reference.Name, Is.Null);
            Assert.That(reference.KeyAttributes, Is.Empty);
            Assert.That(reference, Is.EqualTo(new EntityReference()));
            Assert.That(() => reference.GetHashCode(), Throws.Nothing);
        });
    }

    [Test]
    public void New_NullKeys_HasEmptyKeys()
    {
        Assert.That(new EntityReference("account", (KeyAttributeCollection)null!).KeyAttributes, Is.Empty);
    }
}

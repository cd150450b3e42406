using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace CrmOnboarding.Tests.Sdk;

/// <summary>The small types that stand as column values or in metadata.</summary>
[TestFixture]
internal sealed class ValueTests
{
    [Test]
    public void Money_Equals_ComparesTheAmountNotTheScale()
    {
        Assert.Multiple(() =>
        {
            Assert.That(new Money(1.0m), Is.EqualTo(new Money(1.00m)));
            Assert.That(new Money(1.0m).GetHashCode(), Is.EqualTo(new Money(1.00m).GetHashCode()));
            Assert.That(new Money(1m), Is.Not.EqualTo(new Money(2m)));
            Assert.That(new Money(1m).Equals(1m), Is.False);
            Assert.That(new Money(1m).Equals(null), Is.False);
            Assert.That(new Money().Value, Is.Zero);
        });
    }

    [Test]
    public void OptionSetValue_Equals_ComparesTheValue()
    {
        Assert.Multiple(() =>
        {
            Assert.That(new OptionSetValue(3), Is.EqualTo(new OptionSetValue(3)));
            Assert.That(new OptionSetValue(3).GetHashCode(), Is.EqualTo(new OptionSetValue(3).GetHashCode()));
            Assert.That(new OptionSetValue(3), Is.Not.EqualTo(new OptionSetValue(4)));
            Assert.That(new OptionSetValue(3).Equals(3), Is.False);
            Assert.That(new OptionSetValue().Value, Is.Zero);
        });
    }

    [Test]
    public void OptionSetValueCollection_Equals_IsByReference()
    {
        var one = new OptionSetValueCollection { new OptionSetValue(1) };
        var two = new OptionSetValueCollection { new OptionSetValue(1) };

        Assert.That(one.Equals(two), Is.False);
    }

    [Test]
    public void AliasedValue_Read_NeedsTheCastTwice()
    {
        var row = new Entity("contact") { ["a.name"] = new AliasedValue("account", "name", "Contoso") };

        var aliased = row.GetAttributeValue<AliasedValue>("a.name");

        Assert.Multiple(() =>
        {
            Assert.That(aliased.EntityLogicalName, Is.EqualTo("account"));
            Assert.That(aliased.AttributeLogicalName, Is.EqualTo("name"));
            Assert.That(aliased.Value, Is.EqualTo("Contoso"));
            Assert.Throws<InvalidCastException>(() => row.GetAttributeValue<string>("a.name"));
            Assert.That(aliased, Is.Not.EqualTo(new AliasedValue("account", "name", "Contoso")), "by reference");
        });
    }

    [Test]
    public void FormattedValues_BesideTheColumns_AreReadByName()
    {
        var row = new Entity("account") { ["size"] = new OptionSetValue(1) };
        row.FormattedValues["size"] = "Small";

        Assert.Multiple(() =>
        {
            Assert.That(row.FormattedValues["size"], Is.EqualTo("Small"));
            Assert.That(row.FormattedValues.Contains("name"), Is.False);
            Assert.That(row.FormattedValues.TryGetValue("name", out var none), Is.False);
            Assert.That(none, Is.Null);
        });
    }

    [Test]
    public void Relationship_Equals_ComparesNameAndRole()
    {
        var plain = new Relationship("account_parent");
        var reflexive = new Relationship("account_parent") { PrimaryEntityRole = EntityRole.Referenced };

        Assert.Multiple(() =>
        {
            Assert.That(plain, Is.EqualTo(new Relationship("account_parent")));
            Assert.That(plain.GetHashCode(), Is.EqualTo(new Relationship("account_parent").GetHashCode()));
            Assert.That(plain, Is.Not.EqualTo(reflexive));
            Assert.That(plain, Is.Not.EqualTo(new Relationship("Account_Parent")));
            Assert.That(reflexive.ToString(), Is.EqualTo("account_parent.Referenced"));
            Assert.That(new Relationship().SchemaName, Is.Null);
        });
    }

    [Test]
    public void Label_OfOneText_HasNoUserLabel()
    {
        var label = new Label("Plan", 1033);

        Assert.Multiple(() =>
        {
            Assert.That(label.UserLocalizedLabel, Is.Null);
            Assert.That(label.LocalizedLabels, Has.Exactly(1).Items);
            Assert.That(label.LocalizedLabels[0].Label, Is.EqualTo("Plan"));
            Assert.That(label.LocalizedLabels[0].LanguageCode, Is.EqualTo(1033));
            Assert.That(new Label(null, null).LocalizedLabels, Is.Empty);
        });
    }

    [Test]
    public void BooleanManagedProperty_New_CanBeChanged()
    {
        Assert.Multiple(() =>
        {
            Assert.That(new BooleanManagedProperty(true).Value, Is.True);
            Assert.That(new BooleanManagedProperty().CanBeChanged, Is.True);
            Assert.That(new BooleanManagedProperty().ManagedPropertyLogicalName, Is.Null);
        });
    }

    [Test]
    public void Enums_HaveTheDocumentedNumbers()
    {
        Assert.Multiple(() =>
        {
            Assert.That((int)EntityRole.Referencing, Is.Zero);
            Assert.That((int)EntityRole.Referenced, Is.EqualTo(1));
            Assert.That((int)EntityState.Unchanged, Is.Zero);
            Assert.That((int)EntityState.Created, Is.EqualTo(1));
            Assert.That((int)EntityState.Changed, Is.EqualTo(2));
            Assert.That((int)ConcurrencyBehavior.IfRowVersionMatches, Is.EqualTo(1));
            Assert.That((int)ConcurrencyBehavior.AlwaysOverwrite, Is.EqualTo(2));
        });
    }
}

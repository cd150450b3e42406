using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace CrmOnboarding.Tests.Sdk;

[TestFixture]
internal sealed class EntityTests
{
    private static readonly Guid Id = new("11111111-2222-3333-4444-555555555555");

    [Test]
    public void New_WithoutName_HasEmptyCollectionsAndNoState()
    {
        var row = new Entity();

        Assert.Multiple(() =>
        {
            Assert.That(row.LogicalName, Is.Null);
            Assert.That(row.Id, Is.EqualTo(Guid.Empty));
            Assert.That(row.Attributes, Is.Empty);
            Assert.That(row.FormattedValues, Is.Empty);
            Assert.That(row.RelatedEntities, Is.Empty);
            Assert.That(row.KeyAttributes, Is.Empty);
            Assert.That(row.EntityState, Is.Null);
            Assert.That(row.RowVersion, Is.Null);
        });
    }

    [Test]
    public void New_WithKey_HasTheKeyAndNoId()
    {
        var row = new Entity("account", "accountnumber", "A-1");

        Assert.Multiple(() =>
        {
            Assert.That(row.Id, Is.EqualTo(Guid.Empty));
            Assert.That(row.KeyAttributes["accountnumber"], Is.EqualTo("A-1"));
            Assert.That(row.Attributes, Is.Empty, "a key is no column value");
        });
    }

    [Test]
    public void New_WithNullKeyName_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => _ = new Entity("account", (string)null!, 1));
    }

    [Test]
    public void Indexer_ColumnAbsent_ThrowsKeyNotFound()
    {
        var row = new Entity("account");

        var error = Assert.Throws<KeyNotFoundException>(() => _ = row["name"]);

        Assert.That(error!.Message, Does.Contain("was not present in the dictionary"));
    }

    [Test]
    public void Indexer_NullName_Throws()
    {
        var row = new Entity("account");

        Assert.Multiple(() =>
        {
            Assert.Throws<ArgumentNullException>(() => _ = row[null!]);
            Assert.Throws<ArgumentNullException>(() => row[null!] = 1);
            Assert.Throws<ArgumentNullException>(() => row.Contains(null!));
        });
    }

    [Test]
    public void Indexer_SetTwice_Replaces()
    {
        var row = new Entity("account") { ["name"] = "A" };

        row["name"] = "B";

        Assert.That(row["name"], Is.EqualTo("B"));
    }

    [Test]
    public void Contains_ColumnWithNull_IsTrue()
    {
        var row = new Entity("account") { ["name"] = null };

        Assert.Multiple(() =>
        {
            Assert.That(row.Contains("name"), Is.True);
            Assert.That(row.Contains("Name"), Is.False, "names are compared by case");
            Assert.That(row.Contains("other"), Is.False);
        });
    }

    [Test]
    public void GetAttributeValue_AbsentOrNull_GivesTheDefaultOfTheType()
    {
        var row = new Entity("account") { ["empty"] = null };

        Assert.Multiple(() =>
        {
            Assert.That(row.GetAttributeValue<string>("absent"), Is.Null);
            Assert.That(row.GetAttributeValue<int>("absent"), Is.Zero);
            Assert.That(row.GetAttributeValue<int?>("absent"), Is.Null);
            Assert.That(row.GetAttributeValue<bool>("empty"), Is.False);
            Assert.That(row.GetAttributeValue<DateTime>("empty"), Is.EqualTo(default(DateTime)));
            Assert.That(row.GetAttributeValue<Money>("empty"), Is.Null);
        });
    }

    [Test]
    public void GetAttributeValue_Present_GivesTheValueAlsoAsNullable()
    {
        var row = new Entity("account") { ["employees"] = 5 };

        Assert.Multiple(() =>
        {
            Assert.That(row.GetAttributeValue<int>("employees"), Is.EqualTo(5));
            Assert.That(row.GetAttributeValue<int?>("employees"), Is.EqualTo(5));
            Assert.That(row.GetAttributeValue<object>("employees"), Is.EqualTo(5));
        });
    }

    [Test]
    public void GetAttributeValue_OfAnotherType_ThrowsInvalidCast()
    {
        var row = new Entity("account") { ["employees"] = 5, ["size"] = new OptionSetValue(3) };

        Assert.Multiple(() =>
        {
            Assert.Throws<InvalidCastException>(() => row.GetAttributeValue<long>("employees"), "no widening");
            Assert.Throws<InvalidCastException>(() => row.GetAttributeValue<string>("employees"));
            Assert.Throws<InvalidCastException>(() => row.GetAttributeValue<int>("size"));
        });
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" ")]
    public void GetAttributeValue_BlankName_ThrowsArgumentNull(string? name)
    {
        var error = Assert.Throws<ArgumentNullException>(() => new Entity("account").GetAttributeValue<string>(name));

        Assert.That(error!.ParamName, Is.EqualTo("attributeLogicalName"));
    }

    [Test]
    public void TryGetAttributeValue_AbsentNullOrOtherType_IsFalseWithDefault()
    {
        var row = new Entity("account") { ["name"] = "A", ["empty"] = null };

        Assert.Multiple(() =>
        {
            Assert.That(row.TryGetAttributeValue<string>("name", out var name), Is.True);
            Assert.That(name, Is.EqualTo("A"));
            Assert.That(row.TryGetAttributeValue<int>("name", out var wrong), Is.False);
            Assert.That(wrong, Is.Zero);
            Assert.That(row.TryGetAttributeValue<string>("empty", out _), Is.False);
            Assert.That(row.TryGetAttributeValue<string>("absent", out _), Is.False);
            Assert.That(row.TryGetAttributeValue<string>(null, out _), Is.False);
        });
    }

    [Test]
    public void Collections_SetToNull_ComeBackEmpty()
    {
        var row = new Entity("account") { ["name"] = "A", Attributes = null, KeyAttributes = null };

        Assert.Multiple(() =>
        {
            Assert.That(row.Attributes, Is.Empty);
            Assert.That(row.KeyAttributes, Is.Empty);
        });
    }

    [Test]
    public void ToEntityReference_TakesTableIdAndRowVersion()
    {
        var row = new Entity("account", Id) { RowVersion = "7", ["name"] = "A" };

        var reference = row.ToEntityReference();

        Assert.Multiple(() =>
        {
            Assert.That(reference.LogicalName, Is.EqualTo("account"));
            Assert.That(reference.Id, Is.EqualTo(Id));
            Assert.That(reference.RowVersion, Is.EqualTo("7"));
            Assert.That(reference.Name, Is.Null, "the name comes from a query, never from the columns");
        });
    }

    [Test]
    public void ToEntity_Entity_IsAnotherRowOverTheSameCollections()
    {
        var row = new Entity("account", Id) { ["name"] = "A" };

        var copy = row.ToEntity<Entity>();
        copy["name"] = "B";

        Assert.Multiple(() =>
        {
            Assert.That(copy, Is.Not.SameAs(row));
            Assert.That(copy.Attributes, Is.SameAs(row.Attributes));
            Assert.That(row["name"], Is.EqualTo("B"));
        });
    }

    [Test]
    public void ToEntity_EarlyBound_CarriesEverything()
    {
        var row = new Entity("account", Id) { RowVersion = "7", EntityState = EntityState.Changed, ["name"] = "A" };
        row.FormattedValues["name"] = "a";
        row.KeyAttributes["accountnumber"] = "A-1";

        var account = row.ToEntity<Account>();

        Assert.Multiple(() =>
        {
            Assert.That(account.Name, Is.EqualTo("A"));
            Assert.That(account.NameAsShown, Is.EqualTo("a"));
            Assert.That(account.Id, Is.EqualTo(Id));
            Assert.That(account.LogicalName, Is.EqualTo("account"));
            Assert.That(account.RowVersion, Is.EqualTo("7"));
            Assert.That(account.EntityState, Is.EqualTo(EntityState.Changed));
            Assert.That(account.KeyAttributes, Is.SameAs(row.KeyAttributes));
            Assert.That(account.RelatedEntities, Is.SameAs(row.RelatedEntities));
        });
    }

    [Test]
    public void ToEntity_OfAnotherOrNoTable_IsNotSupported()
    {
        Assert.Multiple(() =>
        {
            Assert.Throws<NotSupportedException>(() => new Entity("account").ToEntity<Contact>());
            Assert.Throws<NotSupportedException>(() => new Entity("account").ToEntity<Unnamed>());
            Assert.Throws<NotSupportedException>(() => new Entity().ToEntity<Account>());
        });
    }

    [Test]
    public void SetAttributeValue_Null_KeepsTheColumn()
    {
        var account = new Account { Name = null };

        Assert.Multiple(() =>
        {
            Assert.That(account.Contains("name"), Is.True);
            Assert.That(account.NameAsShown, Is.Null);
            Assert.That(account.EntityState, Is.Null, "only a context tracks changes");
        });
    }

    [Test]
    public void SetRelatedEntities_Rows_AreFoundByRelationshipAndNamed()
    {
        var account = new Account { Contacts = [new Contact(), new Contact()] };

        var related = account.RelatedEntities[new Relationship("contact_account")];

        Assert.Multiple(() =>
        {
            Assert.That(account.Contacts, Has.Exactly(2).Items);
            Assert.That(related.EntityName, Is.EqualTo("contact"));
            Assert.That(account.FirstContact, Is.SameAs(related[0]));
        });
    }

    [Test]
    public void SetRelatedEntities_Null_RemovesTheRelationship()
    {
        var account = new Account { Contacts = [new Contact()] };

        account.Contacts = null;

        Assert.Multiple(() =>
        {
            Assert.That(account.RelatedEntities, Is.Empty);
            Assert.That(account.Contacts, Is.Null);
            Assert.That(account.FirstContact, Is.Null);
        });
    }

    [EntityLogicalName("account")]
    private sealed class Account : Entity
    {
        public Account() : base("account")
        {
        }

        public string? Name
        {
            get => GetAttributeValue<string>("name");
            set => SetAttributeValue("name", value);
        }

        public string? NameAsShown => GetFormattedAttributeValue("name");

        public IEnumerable<Contact>? Contacts
        {
            get => GetRelatedEntities<Contact>("contact_account", null);
            set => SetRelatedEntities("contact_account", null, value);
        }

        public Contact? FirstContact => GetRelatedEntity<Contact>("contact_account", null);
    }

    [EntityLogicalName("contact")]
    private sealed class Contact : Entity
    {
        public Contact() : base("contact")
        {
        }
    }

    private sealed class Unnamed : Entity;
}

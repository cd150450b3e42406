using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Sdk;

[TestFixture]
internal sealed class CollectionTests
{
    [Test]
    public void Indexer_AbsentKey_ThrowsKeyNotFoundInEveryCollection()
    {
        Action[] reads =
        [
            () => _ = new AttributeCollection()["x"],
            () => _ = new ParameterCollection()["x"],
            () => _ = new FormattedValueCollection()["x"],
            () => _ = new KeyAttributeCollection()["x"],
            () => _ = new EntityImageCollection()["x"],
            () => _ = new ErrorDetailCollection()["x"],
            () => _ = new RelatedEntityCollection()[new Relationship("x")],
        ];

        Assert.Multiple(() =>
        {
            foreach (var read in reads)
            {
                var error = Assert.Throws<KeyNotFoundException>(read);
                Assert.That(error!.Message, Does.Contain("was not present in the dictionary"));
            }
        });
    }

    [Test]
    public void Indexer_NullKey_ThrowsArgumentNull()
    {
        Assert.Multiple(() =>
        {
            Assert.Throws<ArgumentNullException>(() => _ = new AttributeCollection()[null!]);
            Assert.Throws<ArgumentNullException>(() => new AttributeCollection().Contains((string)null!));
            Assert.Throws<ArgumentNullException>(() => new ParameterCollection().TryGetValue<string>(null, out _));
        });
    }

    [Test]
    public void Add_KeyThatIsThere_Throws()
    {
        var columns = new AttributeCollection { { "name", "A" } };

        Assert.Throws<ArgumentException>(() => columns.Add("name", "B"));
        Assert.That(columns["name"], Is.EqualTo("A"));
    }

    [Test]
    public void AddRange_Pairs_AddsAllAndIgnoresNull()
    {
        var columns = new AttributeCollection();

        columns.AddRange(KeyValuePair.Create<string, object>("a", 1), KeyValuePair.Create<string, object>("b", 2));
        columns.AddRange((IEnumerable<KeyValuePair<string, object>>)null!);

        Assert.Multiple(() =>
        {
            Assert.That(columns.Keys, Is.EqualTo(new[] { "a", "b" }));
            Assert.That(columns.Values, Is.EqualTo(new object[] { 1, 2 }));
            Assert.That(columns.Count, Is.EqualTo(2));
            Assert.That(columns.IsReadOnly, Is.False);
        });
    }

    [Test]
    public void Contains_Pair_ComparesTheValueToo()
    {
        var columns = new AttributeCollection { { "a", 1 } };

        Assert.Multiple(() =>
        {
            Assert.That(columns.Contains(KeyValuePair.Create<string, object>("a", 1)), Is.True);
            Assert.That(columns.Contains(KeyValuePair.Create<string, object>("a", 2)), Is.False);
            Assert.That(columns.ContainsKey("a"), Is.True);
            Assert.That(columns.Contains("A"), Is.False);
        });
    }

    [Test]
    public void Remove_AbsentKeyOrOtherValue_IsFalse()
    {
        var columns = new AttributeCollection { { "a", 1 } };

        Assert.Multiple(() =>
        {
            Assert.That(columns.Remove("b"), Is.False);
            Assert.That(columns.Remove(KeyValuePair.Create<string, object>("a", 2)), Is.False);
            Assert.That(columns.Remove("a"), Is.True);
            Assert.That(columns, Is.Empty);
        });
    }

    [Test]
    public void TryGetValue_Typed_IsFalseForAbsentNullOrOtherType()
    {
        var parameters = new ParameterCollection { { "number", 1 }, { "text", "s" }, { "nothing", null } };

        Assert.Multiple(() =>
        {
            Assert.That(parameters.TryGetValue<int>("number", out var number), Is.True);
            Assert.That(number, Is.EqualTo(1));
            Assert.That(parameters.TryGetValue<int>("text", out _), Is.False);
            Assert.That(parameters.TryGetValue<string>("nothing", out _), Is.False);
            Assert.That(parameters.TryGetValue<string>("absent", out _), Is.False);
        });
    }

    [Test]
    public void AddOrUpdateIfNotNull_Null_ChangesNothing()
    {
        var parameters = new ParameterCollection { { "kept", 1 } };

        parameters.AddOrUpdateIfNotNull("kept", null);
        parameters.AddOrUpdateIfNotNull("absent", null);
        parameters.AddOrUpdateIfNotNull("set", 1);
        parameters.AddOrUpdateIfNotNull("set", 2);

        Assert.Multiple(() =>
        {
            Assert.That(parameters["kept"], Is.EqualTo(1));
            Assert.That(parameters.Contains("absent"), Is.False);
            Assert.That(parameters["set"], Is.EqualTo(2));
        });
    }

    [Test]
    public void EntityCollection_FromList_IsACopyWithoutNames()
    {
        var list = new List<Entity> { new("account") };

        var rows = new EntityCollection(list);
        rows.Entities.Add(new Entity("contact"));

        Assert.Multiple(() =>
        {
            Assert.That(list, Has.Count.EqualTo(1));
            Assert.That(rows.Entities, Has.Count.EqualTo(2));
            Assert.That(rows[1].LogicalName, Is.EqualTo("contact"));
            Assert.That(rows.EntityName, Is.Null);
            Assert.That(rows.MoreRecords, Is.False);
            Assert.That(rows.PagingCookie, Is.Null);
            Assert.That(rows.TotalRecordCount, Is.Zero);
            Assert.That(rows.TotalRecordCountLimitExceeded, Is.False);
            Assert.That(rows.MinActiveRowVersion, Is.Null);
        });
    }

    [Test]
    public void EntityCollection_NamesAndPaging_AreKept()
    {
        var rows = new EntityCollection
        {
            EntityName = "account",
            MoreRecords = true,
            PagingCookie = "<cookie/>",
            TotalRecordCount = 9,
            MinActiveRowVersion = "3",
        };

        Assert.Multiple(() =>
        {
            Assert.That(rows.EntityName, Is.EqualTo("account"));
            Assert.That(rows.MoreRecords, Is.True);
            Assert.That(rows.PagingCookie, Is.EqualTo("<cookie/>"));
            Assert.That(rows.TotalRecordCount, Is.EqualTo(9));
            Assert.That(rows.MinActiveRowVersion, Is.EqualTo("3"));
        });
    }

    [Test]
    public void EntityCollection_IndexBeyondTheEnd_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _ = new EntityCollection()[0]);
    }

    [Test]
    public void Lists_FromNull_AreEmpty()
    {
        Assert.Multiple(() =>
        {
            Assert.That(new EntityCollection(null).Entities, Is.Empty);
            Assert.That(new EntityReferenceCollection(null), Is.Empty);
            Assert.That(new OptionSetValueCollection(null), Is.Empty);
        });
    }

    [Test]
    public void Lists_AddRangeAndToArray_KeepTheOrder()
    {
        var rows = new EntityCollection();

        rows.Entities.AddRange(new Entity("a"), new Entity("b"));
        rows.Entities.AddRange((IEnumerable<Entity>)null!);

        Assert.That(rows.Entities.ToArray().Select(row => row.LogicalName), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public void RelatedEntities_ByEqualRelationship_AreTheSameEntry()
    {
        var related = new RelatedEntityCollection { { new Relationship("contact_account"), new EntityCollection() } };
        var reflexive = new Relationship("contact_account") { PrimaryEntityRole = EntityRole.Referenced };

        Assert.Multiple(() =>
        {
            Assert.That(related.Contains(new Relationship("contact_account")), Is.True);
            Assert.That(related.Contains(reflexive), Is.False);
        });
    }
}

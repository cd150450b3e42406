using System.Runtime.Serialization;
using System.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sdk;

/// <summary>Rows and parameters go through the data contract serializer with every kind of value.</summary>
[TestFixture]
internal sealed class SerializationTests
{
    private static readonly Guid Id = new("11111111-2222-3333-4444-555555555555");

    private static readonly TestCaseData[] Values =
    [
        Value("text", "Contoso"),
        Value("whole number", 5),
        Value("big number", 5L),
        Value("decimal", 1.50m),
        Value("double", 1.5d),
        Value("yes/no", true),
        Value("date", new DateTime(2017, 3, 1, 10, 20, 30, DateTimeKind.Utc)),
        Value("unique id", Id),
        Value("file", new byte[] { 1, 2, 3 }),
        Value("choice", new OptionSetValue(690550001)),
        Value("currency", new Money(1.50m)),
        Value("lookup", new EntityReference("account", Id) { Name = "Contoso" }),
        Value("lookup by key", new EntityReference("account", "accountnumber", "A-1")),
        Value("concurrency", ConcurrencyBehavior.IfRowVersionMatches),
        Value("relationship", new Relationship("contact_account") { PrimaryEntityRole = EntityRole.Referenced }),
        Value("ids", new[] { Id }),
        Value("texts", new[] { "a", "b" }),
    ];

    [TestCaseSource(nameof(Values))]
    public void Row_WithAValue_ComesBackEqual(object value)
    {
        var row = new Entity("account", Id) { ["column"] = value, ["empty"] = null };

        var copy = RoundTrip(row);

        Assert.Multiple(() =>
        {
            Assert.That(copy["column"], Is.EqualTo(value).And.TypeOf(value.GetType()));
            Assert.That(copy.Contains("empty"), Is.True);
            Assert.That(copy["empty"], Is.Null);
            Assert.That(copy.Contains("absent"), Is.False);
        });
    }

    [Test]
    public void Row_WithStateKeysAndFormattedValues_ComesBackWhole()
    {
        var row = new Entity("account", Id) { RowVersion = "7", EntityState = EntityState.Changed };
        row.KeyAttributes["accountnumber"] = "A-1";
        row.FormattedValues["size"] = "Small";

        var copy = RoundTrip(row);

        Assert.Multiple(() =>
        {
            Assert.That(copy.LogicalName, Is.EqualTo("account"));
            Assert.That(copy.Id, Is.EqualTo(Id));
            Assert.That(copy.RowVersion, Is.EqualTo("7"));
            Assert.That(copy.EntityState, Is.EqualTo(EntityState.Changed));
            Assert.That(copy.KeyAttributes["accountnumber"], Is.EqualTo("A-1"));
            Assert.That(copy.FormattedValues["size"], Is.EqualTo("Small"));
        });
    }

    [Test]
    public void Row_WithRelatedRows_ComesBackWithThem()
    {
        var contacts = new EntityCollection { EntityName = "contact", Entities = { new Entity("contact") { ["lastname"] = "A" } } };
        var row = new Entity("account") { RelatedEntities = { { new Relationship("contact_account"), contacts } } };

        var copy = RoundTrip(row).RelatedEntities[new Relationship("contact_account")];

        Assert.Multiple(() =>
        {
            Assert.That(copy.EntityName, Is.EqualTo("contact"));
            Assert.That(copy[0]["lastname"], Is.EqualTo("A"));
        });
    }

    [Test]
    public void Row_WithStructuredValues_ComesBackWithTheirParts()
    {
        var row = new Entity("account")
        {
            ["choices"] = new OptionSetValueCollection { new OptionSetValue(1), new OptionSetValue(2) },
            ["parties"] = new EntityCollection([new Entity("activityparty") { ["partyid"] = new EntityReference("contact", Id) }]),
            ["aliased"] = new AliasedValue("contact", "income", new Money(2m)),
            ["managed"] = new BooleanManagedProperty(true),
        };

        var copy = RoundTrip(row);

        Assert.Multiple(() =>
        {
            Assert.That(copy.GetAttributeValue<OptionSetValueCollection>("choices").Select(choice => choice.Value),
                Is.EqualTo(new[] { 1, 2 }));
            Assert.That(
                copy.GetAttributeValue<EntityCollection>("parties")[0]["partyid"], Is.EqualTo(new EntityReference("contact", Id)));
            Assert.That(copy.GetAttributeValue<AliasedValue>("aliased").Value, Is.EqualTo(new Money(2m)));
            Assert.That(copy.GetAttributeValue<AliasedValue>("aliased").AttributeLogicalName, Is.EqualTo("income"));
            Assert.That(copy.GetAttributeValue<BooleanManagedProperty>("managed").Value, Is.True);
        });
    }

    [Test]
    public void Parameters_OfAContext_ComeBackWhole()
    {
        var query = new QueryExpression("account") { TopCount = 3, ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition("ownerid", ConditionOperator.In, Id, Id);
        query.AddLink("contact", "accountid", "parentcustomerid").LinkCriteria.AddCondition("lastname", ConditionOperator.NotNull);
        var parameters = new ParameterCollection
        {
            ["Target"] = new Entity("account") { ["name"] = "A" },
            ["Query"] = query,
            ["RelatedEntities"] = new EntityReferenceCollection { new EntityReference("account", Id) },
            ["ColumnSet"] = new ColumnSet(true),
            ["Images"] = new EntityImageCollection { ["Before"] = new Entity("account") },
        };

        var copy = RoundTrip(parameters);
        var copiedQuery = (QueryExpression)copy["Query"];

        Assert.Multiple(() =>
        {
            Assert.That(((Entity)copy["Target"])["name"], Is.EqualTo("A"));
            Assert.That(copiedQuery.TopCount, Is.EqualTo(3));
            Assert.That(copiedQuery.ColumnSet.Columns, Is.EqualTo(new[] { "name" }));
            Assert.That(copiedQuery.Criteria.Conditions[0].Values, Is.EqualTo(new object[] { Id, Id }));
            Assert.That(copiedQuery.LinkEntities[0].LinkCriteria.Conditions[0].Operator, Is.EqualTo(ConditionOperator.NotNull));
            Assert.That(((EntityReferenceCollection)copy["RelatedEntities"])[0].Id, Is.EqualTo(Id));
            Assert.That(((ColumnSet)copy["ColumnSet"]).AllColumns, Is.True);
            Assert.That(((EntityImageCollection)copy["Images"])["Before"].LogicalName, Is.EqualTo("account"));
        });
    }

    [Test]
    public void Row_Written_HasTheDocumentedNamesAndNamespace()
    {
        var text = Write(new Entity("account", Id) { ["amount"] = new Money(1.5m) });

        Assert.That(
            text,
            Does.StartWith("<Entity xmlns=\"http://schemas.microsoft.com/xrm/2011/Contracts\"")
                .And.Contain("<KeyValuePairOfstringanyType>")
                .And.Contain("i:type=\"Money\"><Value>1.5</Value>")
                .And.Contain("<LogicalName>account</LogicalName>"));
    }

    private static TestCaseData Value(string name, object value) => new TestCaseData(value).SetArgDisplayNames(name);

    private static string Write<T>(T value)
    {
        using var stream = new MemoryStream();
        new DataContractSerializer(typeof(T)).WriteObject(stream, value);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static T RoundTrip<T>(T value)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Write(value)));
        return (T)new DataContractSerializer(typeof(T)).ReadObject(stream)!;
    }
}

using System.Runtime.Serialization;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;
using Microsoft.Xrm.Sdk.Query;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmOnboarding.Tests.Sdk;

/// <summary>Where Microsoft's assemblies do what nobody would guess: each as it was seen there.</summary>
[TestFixture]
internal sealed class OriginalBehaviorTests
{
    private static readonly Guid Id = new("11111111-2222-3333-4444-555555555555");

    [Test]
    public void InvalidPluginExecution_ErrorCode_IsTheHResult()
    {
        var usual = new Exception().HResult;

        Assert.Multiple(() =>
        {
            Assert.That(new InvalidPluginExecutionException(OperationStatus.Failed, 42, "a").HResult, Is.EqualTo(42));
            Assert.That(new InvalidPluginExecutionException(OperationStatus.Failed, 42, "a").ErrorCode, Is.EqualTo(42));
            Assert.That(new InvalidPluginExecutionException(OperationStatus.Failed, 0, "a").ErrorCode, Is.EqualTo(usual), "0 is none");
            Assert.That(new InvalidPluginExecutionException("a").ErrorCode, Is.EqualTo(usual));
        });
    }

    [Test]
    public void InvalidPluginExecution_OfAnother_TakesItsHttpStatusOver()
    {
        var cause = new InvalidPluginExecutionException("a", PluginHttpStatusCode.Conflict);

        Assert.That(new InvalidPluginExecutionException("b", cause).HttpStatus, Is.EqualTo(PluginHttpStatusCode.Conflict));
        Assert.That(new InvalidPluginExecutionException("b", new Exception()).HttpStatus, Is.EqualTo(PluginHttpStatusCode.NotSet));
    }

    [Test]
    public void InvalidPluginExecution_ObjectData_HasStatusAndHttpStatusAsEnumerations()
    {
        var error = new InvalidPluginExecutionException(OperationStatus.Retry, 42, "a", PluginHttpStatusCode.Gone);
#pragma warning disable SYSLIB0050, SYSLIB0051 // What crosses processes on .NET Framework is written this way.
        var data = new SerializationInfo(typeof(InvalidPluginExecutionException), new FormatterConverter());
        error.GetObjectData(data, default);
#pragma warning restore SYSLIB0050, SYSLIB0051

        Assert.Multiple(() =>
        {
            Assert.That(data.GetValue("Status", typeof(OperationStatus)), Is.EqualTo(OperationStatus.Retry).And.TypeOf<OperationStatus>());
            Assert.That(data.GetValue("HttpStatus", typeof(PluginHttpStatusCode)), Is.EqualTo(PluginHttpStatusCode.Gone));
            Assert.That(data.GetInt32("HResult"), Is.EqualTo(42));
            Assert.That(() => data.GetInt32("ErrorCode"), Throws.InstanceOf<SerializationException>(), "the HResult says it");
        });
    }

    [Test]
    public void XrmAttributeExpression_OfNameAndAggregate_LosesTheAggregate()
    {
        Assert.That(new XrmAttributeExpression("amount", XrmAggregateType.Sum).AggregateType, Is.EqualTo(XrmAggregateType.None));
        Assert.That(new XrmAttributeExpression("amount", XrmAggregateType.Sum, "s").AggregateType, Is.EqualTo(XrmAggregateType.Sum));
    }

    [Test]
    public void QueryByAttribute_WithoutAName_HasEmptyColumnsAndPage()
    {
        Assert.That(new QueryByAttribute().ColumnSet.Columns, Is.Empty);
        Assert.That(new QueryByAttribute().ColumnSet.AllColumns, Is.False);
        Assert.That(new QueryByAttribute().PageInfo.PageNumber, Is.Zero);
    }

    [Test]
    public void AddFilter_OfNull_IsIgnored()
    {
        var filter = new FilterExpression();

        filter.AddFilter(null);

        Assert.That(filter.Filters, Is.Empty);
    }

    [Test]
    public void EntityReferenceHash_WithANullKeyValue_Throws() => Assert.That(
        () => new EntityReference("account", "accountnumber", null).GetHashCode(), Throws.InstanceOf<NullReferenceException>());

    [Test]
    public void RelationshipHash_IsThatOfTheName_AndOfTheRoleIfThereIsOne()
    {
        var reflexive = new Relationship("account_parent") { PrimaryEntityRole = EntityRole.Referenced };

        Assert.Multiple(() =>
        {
            Assert.That(new Relationship("account_parent").GetHashCode(), Is.EqualTo("account_parent".GetHashCode()));
            Assert.That(reflexive.GetHashCode(), Is.EqualTo("account_parent".GetHashCode() ^ EntityRole.Referenced.GetHashCode()));
            Assert.That(new Relationship().GetHashCode(), Is.EqualTo(string.Empty.GetHashCode()));
        });
    }

    [Test]
    public void ProxyAttributes_TakeNull()
    {
        Assert.Multiple(() =>
        {
            Assert.That(new EntityLogicalNameAttribute(null).LogicalName, Is.Null);
            Assert.That(new RequestProxyAttribute(null).Name, Is.Null);
            Assert.That(new ResponseProxyAttribute(null).Name, Is.Null);
            Assert.That(new AttributeLogicalNameAttribute(null).LogicalName, Is.Null);
            Assert.That(new RelationshipSchemaNameAttribute(null).SchemaName, Is.Null);
        });
    }

    [Test]
    public void ArgumentDescription_New_IsTheEmptyText() => Assert.That(new ArgumentDescriptionAttribute().Value, Is.Empty);

    [Test]
    public void Condition_WithAnAmountChoiceOrListOfIds_IsNotSerialized()
    {
        object[] values = [new OptionSetValue(1), new Money(1m), new[] { Id }];
        Assert.Multiple(() =>
        {
            foreach (var value in values)
            {
                var query = new QueryExpression("account");
                query.Criteria.Conditions.Add(new ConditionExpression("a", ConditionOperator.Equal) { Values = { value } });
                Assert.That(() => Write(query), Throws.InstanceOf<SerializationException>(), value.GetType().Name);
            }
        });
    }

    [Test]
    public void Row_WithAListOfBigNumbersOrParameters_IsNotSerialized()
    {
        object[] values = [new[] { 1L }, new ParameterCollection()];
        Assert.Multiple(() =>
        {
            foreach (var value in values)
            {
                Assert.That(
                    () => Write(new Entity("account") { ["a"] = value }),
                    Throws.InstanceOf<SerializationException>(),
                    value.GetType().Name);
            }
        });
    }

    [Test]
    public void Row_WithAListOfAmounts_IsSerialized() =>
        Assert.That(() => Write(new Entity("account") { ["a"] = new[] { new Money(1m) } }), Throws.Nothing);

    [Test]
    public void GrantAndModifyAccess_AreSerialized()
    {
        var access = new PrincipalAccess { AccessMask = AccessRights.ReadAccess, Principal = new EntityReference("systemuser", Id) };

        Assert.That(() => Write(new GrantAccessRequest { PrincipalAccess = access }), Throws.Nothing);
        Assert.That(() => Write(new ModifyAccessRequest { PrincipalAccess = access }), Throws.Nothing);
    }

    private static void Write<T>(T value) => new DataContractSerializer(typeof(T)).WriteObject(Stream.Null, value);
}

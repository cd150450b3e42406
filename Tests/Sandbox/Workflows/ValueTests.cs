using CrmOnboarding.Sandbox.Workflows.Expressions;
using CrmOnboarding.Sandbox.Workflows.Values;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Workflows;

internal sealed class ValueTests
{
    private static readonly DateTime Now = WorkflowBench.Now;
    private static readonly Guid Id = Guid.Parse("d0000000-0000-0000-0000-000000000001");

    private static object? Apply(string name, Type? target, params object?[] parameters) =>
        ExpressionOperator.Apply(name, parameters, target, Now, Now.AddDays(-1));

    private static object? Constant(string kind, params object?[] rest) =>
        Apply("CreateCrmType", null, [new EnumMember("WorkflowPropertyType", kind), .. rest]);

    [Test]
    public void CreateCrmType_EveryKind_GivesItsValue() => Assert.Multiple(() =>
    {
        Assert.That(Constant("String", "a&#44; b", "String"), Is.EqualTo("a, b"));
        Assert.That(Constant("Integer", "5"), Is.EqualTo(5));
        Assert.That(Constant("Boolean", "1"), Is.EqualTo(true));
        Assert.That(Constant("Boolean", "False"), Is.EqualTo(false));
        Assert.That(Constant("Decimal", "1.5"), Is.EqualTo(1.5m));
        Assert.That(Constant("Double", "1.5"), Is.EqualTo(1.5d));
        Assert.That(Constant("DateTime", "2017-03-01T00:00:00Z"), Is.EqualTo(new DateTime(2017, 3, 1)));
        Assert.That(Constant("Money", "2000"), Is.EqualTo(new Money(2000m)));
        Assert.That(Constant("OptionSetValue", "690550002", "Picklist"), Is.EqualTo(new OptionSetValue(690550002)));
        Assert.That(Constant("Guid", Id.ToString(), "Key"), Is.EqualTo(Id));
        Assert.That(Constant("EntityReference", "account", "Contoso", Id, "Lookup"), Is.EqualTo(new EntityReference("account", Id)));
        Assert.That(Constant("DateTime", ""), Is.Null);
    });

    [Test]
    public void CreateCrmType_UnknownKind_IsRefused() =>
        Assert.That(() => Constant("PartyList", "x"), Throws.InstanceOf<NotSupportedException>());

    [Test]
    public void SelectFirstNonNull_SkipsNullUnsetDatesAndEmptyReferences() =>
        Assert.That(Apply("SelectFirstNonNull", null, null, DateTime.MinValue, new EntityReference(), "x", "y"), Is.EqualTo("x"));

    [Test]
    public void SelectFirstNonNull_NothingButUnsetDates_IsNull() =>
        Assert.That(Apply("SelectFirstNonNull", typeof(DateTime), DateTime.MinValue), Is.Null);

    [Test]
    public void SelectFirstNonNull_ZeroAndFalse_AreValues()
    {
        Assert.That(Apply("SelectFirstNonNull", null, 0, 5), Is.EqualTo(0));
        Assert.That(Apply("SelectFirstNonNull", null, false, true), Is.EqualTo(false));
    }

    [Test]
    public void Arithmetic_KeepsTheKindOfItsOperands() => Assert.Multiple(() =>
    {
        Assert.That(Apply("Add", typeof(int), 2, 3), Is.EqualTo(5));
        Assert.That(Apply("Subtract", null, 2, 3), Is.EqualTo(-1));
        Assert.That(Apply("Multiply", null, 2.5m, 2), Is.EqualTo(5m));
        Assert.That(Apply("Divide", null, 7, 2), Is.EqualTo(3.5m));
        Assert.That(Apply("Add", null, new Money(1.5m), 2), Is.EqualTo(new Money(3.5m)));
        Assert.That(Apply("Add", null, 1, null), Is.EqualTo("1"), "parts of a text where not all are numbers");
        Assert.That(Apply("Subtract", null, 1, null), Is.Null);
        Assert.That(Apply("Sum", null, 1, null, 2), Is.EqualTo(3));
        Assert.That(Apply("Concat", null, "a", null, 1), Is.EqualTo("a1"));
    });

    [Test]
    public void Dates_MoveAndDiffer() => Assert.Multiple(() =>
    {
        Assert.That(Apply("Add", typeof(DateTime), Now, new Duration(0, 1, 7, 0, 0)), Is.EqualTo(Now.AddMonths(1).AddDays(7)));
        Assert.That(Apply("AddHours", null, 2, Now), Is.EqualTo(Now.AddHours(2)));
        Assert.That(Apply("DiffInDays", null, Now, Now.AddDays(3).AddHours(5)), Is.EqualTo(3));
        Assert.That(Apply("RetrieveCurrentTime", null), Is.EqualTo(Now));
        Assert.That(Apply("RetrieveLastExecutionTime", null), Is.EqualTo(Now.AddDays(-1)));
    });

    [TestCase(ConditionOperator.Equal, "abc", "ABC", true)]
    [TestCase(ConditionOperator.Equal, null, "ABC", false)]
    [TestCase(ConditionOperator.NotEqual, null, "ABC", true)]
    [TestCase(ConditionOperator.GreaterThan, 2, 1, true)]
    [TestCase(ConditionOperator.GreaterThan, null, 1, false)]
    [TestCase(ConditionOperator.LessEqual, null, 1, false)]
    [TestCase(ConditionOperator.LessThan, 1, 2, true)]
    [TestCase(ConditionOperator.GreaterEqual, 2, 2, true)]
    [TestCase(ConditionOperator.Null, "", null, true)]
    [TestCase(ConditionOperator.NotNull, "x", null, true)]
    [TestCase(ConditionOperator.Contains, "Contoso", "TOS", true)]
    [TestCase(ConditionOperator.DoesNotContain, "Contoso", "x", true)]
    [TestCase(ConditionOperator.BeginsWith, "Contoso", "con", true)]
    [TestCase(ConditionOperator.DoesNotBeginWith, "Contoso", "con", false)]
    [TestCase(ConditionOperator.EndsWith, "Contoso", "SO", true)]
    [TestCase(ConditionOperator.DoesNotEndWith, "Contoso", "SO", false)]
    public void Condition_Operator_Holds(ConditionOperator comparison, object? operand, object? parameter, bool expected) =>
        Assert.That(Condition.Holds(comparison, operand, [parameter]), Is.EqualTo(expected));

    [Test]
    public void Condition_ColumnTypes_CompareByTheirValue() => Assert.Multiple(() =>
    {
        Assert.That(Condition.Holds(ConditionOperator.Equal, new OptionSetValue(3), [new OptionSetValue(3)]), Is.True);
        Assert.That(Condition.Holds(ConditionOperator.Equal, new OptionSetValue(3), [3]), Is.True);
        Assert.That(Condition.Holds(ConditionOperator.GreaterThan, new Money(3), [2.5m]), Is.True);
        Assert.That(Condition.Holds(ConditionOperator.Equal, new EntityReference("account", Id), [new EntityReference("account", Id)]),
            Is.True);
        Assert.That(Condition.Holds(ConditionOperator.In, new OptionSetValue(3), [1, 3]), Is.True);
        Assert.That(Condition.Holds(ConditionOperator.NotIn, new OptionSetValue(3), [1, 2]), Is.True);
        Assert.That(Condition.Holds(ConditionOperator.On, Now, [Now.Date]), Is.True);
        Assert.That(Condition.Holds(ConditionOperator.NotOn, Now, [Now.Date.AddDays(1)]), Is.True);
        Assert.That(Condition.Holds(ConditionOperator.OnOrBefore, Now, [Now.Date]), Is.True);
        Assert.That(Condition.Holds(ConditionOperator.OnOrAfter, Now.Date, [Now]), Is.True);
        Assert.That(Condition.Holds(ConditionOperator.Null, DateTime.MinValue, []), Is.True);
        Assert.That(() => Condition.Holds(ConditionOperator.Equal, true, ["x"]), Throws.InstanceOf<InvalidCastException>());
    });

    [Test]
    public void Convert_BetweenColumnAndArgumentTypes_KeepsTheValue() => Assert.Multiple(() =>
    {
        Assert.That(ValueConversion.Convert(new Money(2.5m), typeof(decimal)), Is.EqualTo(2.5m));
        Assert.That(ValueConversion.Convert(2.5m, typeof(Money)), Is.EqualTo(new Money(2.5m)));
        Assert.That(ValueConversion.Convert(new OptionSetValue(7), typeof(int)), Is.EqualTo(7));
        Assert.That(ValueConversion.Convert(7, typeof(OptionSetValue)), Is.EqualTo(new OptionSetValue(7)));
        Assert.That(ValueConversion.Convert(7, typeof(decimal)), Is.EqualTo(7m));
        Assert.That(ValueConversion.Convert(7.0, typeof(decimal)), Is.EqualTo(7m));
        Assert.That(ValueConversion.Convert(new Entity("t", Id), typeof(EntityReference)), Is.EqualTo(new EntityReference("t", Id)));
        Assert.That(ValueConversion.Convert(null, typeof(int)), Is.Null);
        Assert.That(() => ValueConversion.Convert(Now, typeof(Money)), Throws.InstanceOf<InvalidCastException>());
    });
}

using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sdk;

[TestFixture]
internal sealed class QueryTests
{
    [Test]
    public void ColumnSet_New_HasNoColumns()
    {
        Assert.Multiple(() =>
        {
            Assert.That(new ColumnSet().AllColumns, Is.False);
            Assert.That(new ColumnSet().Columns, Is.Empty);
            Assert.That(new ColumnSet(true).AllColumns, Is.True);
            Assert.That(new ColumnSet("a", "b").Columns, Is.EqualTo(new[] { "a", "b" }));
            Assert.That(new ColumnSet("a", "a").Columns, Has.Count.EqualTo(2), "nothing is dropped");
            Assert.That(new ColumnSet((string[])null!).Columns, Is.Empty);
            Assert.That(new ColumnSet().AttributeExpressions, Is.Empty);
        });
    }

    [Test]
    public void ColumnSet_AddColumns_Appends()
    {
        var columns = new ColumnSet("a");

        columns.AddColumn("b");
        columns.AddColumns("c", "d");

        Assert.That(columns.Columns, Is.EqualTo(new[] { "a", "b", "c", "d" }));
    }

    [Test]
    public void QueryExpression_New_HasEmptyParts()
    {
        var query = new QueryExpression("account");

        Assert.Multiple(() =>
        {
            Assert.That(query.EntityName, Is.EqualTo("account"));
            Assert.That(query.ColumnSet.AllColumns, Is.False);
            Assert.That(query.Criteria.FilterOperator, Is.EqualTo(LogicalOperator.And));
            Assert.That(query.Criteria.Conditions, Is.Empty);
            Assert.That(query.Criteria.Filters, Is.Empty);
            Assert.That(query.PageInfo.PageNumber, Is.Zero);
            Assert.That(query.PageInfo.Count, Is.Zero);
            Assert.That(query.PageInfo.PagingCookie, Is.Null);
            Assert.That(query.PageInfo.ReturnTotalRecordCount, Is.False);
            Assert.That(query.TopCount, Is.Null);
            Assert.That(query.Distinct, Is.False);
            Assert.That(query.NoLock, Is.False);
            Assert.That(query.LinkEntities, Is.Empty);
            Assert.That(query.Orders, Is.Empty);
        });
    }

    [Test]
    public void QueryExpression_PartsSetToNull_StayNull()
    {
        var query = new QueryExpression("account") { ColumnSet = null, Criteria = null, PageInfo = null };

        Assert.That(new object?[] { query.ColumnSet, query.Criteria, query.PageInfo }, Is.All.Null);
    }

    [Test]
    public void QueryExpression_AddLink_JoinsFromTheTableOfTheQuery()
    {
        var query = new QueryExpression("opportunity");

        var link = query.AddLink("account", "customerid", "accountid");
        var outer = query.AddLink("contact", "customerid", "contactid", JoinOperator.LeftOuter);

        Assert.Multiple(() =>
        {
            Assert.That(query.LinkEntities, Is.EqualTo(new[] { link, outer }));
            Assert.That(link.LinkFromEntityName, Is.EqualTo("opportunity"));
            Assert.That(link.LinkFromAttributeName, Is.EqualTo("customerid"));
            Assert.That(link.LinkToEntityName, Is.EqualTo("account"));
            Assert.That(link.LinkToAttributeName, Is.EqualTo("accountid"));
            Assert.That(link.JoinOperator, Is.EqualTo(JoinOperator.Inner));
            Assert.That(outer.JoinOperator, Is.EqualTo(JoinOperator.LeftOuter));
            Assert.That(link.EntityAlias, Is.Null);
        });
    }

    [Test]
    public void QueryExpression_AddOrder_Appends()
    {
        var query = new QueryExpression("account");

        query.AddOrder("name", OrderType.Descending);
        query.AddOrder("name", OrderType.Ascending, "n", "a");

        Assert.Multiple(() =>
        {
            Assert.That(query.Orders[0].AttributeName, Is.EqualTo("name"));
            Assert.That(query.Orders[0].OrderType, Is.EqualTo(OrderType.Descending));
            Assert.That(query.Orders[0].EntityName, Is.Null);
            Assert.That(query.Orders[1].Alias, Is.EqualTo("n"));
            Assert.That(query.Orders[1].EntityName, Is.EqualTo("a"));
        });
    }

    [Test]
    public void LinkEntity_New_HasEmptyParts()
    {
        var link = new LinkEntity { Columns = null };

        Assert.Multiple(() =>
        {
            Assert.That(link.Columns!.Columns, Is.Empty, "comes back when set to null");
            Assert.That(link.LinkCriteria.Conditions, Is.Empty);
            Assert.That(link.JoinOperator, Is.EqualTo(JoinOperator.Inner));
            Assert.That(link.LinkEntities, Is.Empty);
            Assert.That(link.Orders, Is.Empty);
        });
    }

    [Test]
    public void LinkEntity_AddLink_TakesItsOwnFirstTable()
    {
        var link = new LinkEntity("opportunity", "account", "customerid", "accountid", JoinOperator.Inner);

        var nested = link.AddLink("systemuser", "ownerid", "systemuserid");

        Assert.Multiple(() =>
        {
            Assert.That(link.LinkEntities, Is.EqualTo(new[] { nested }));
            Assert.That(nested.LinkToEntityName, Is.EqualTo("systemuser"));
            Assert.That(nested.LinkFromEntityName, Is.EqualTo("opportunity"), "as the original has it");
        });
    }

    [Test]
    public void ConditionExpression_Values_ComeFromValueListOrArguments()
    {
        Assert.Multiple(() =>
        {
            Assert.That(new ConditionExpression("a", ConditionOperator.Null).Values, Is.Empty);
            Assert.That(new ConditionExpression("a", ConditionOperator.Equal, 1).Values, Is.EqualTo(new object[] { 1 }));
            Assert.That(new ConditionExpression("a", ConditionOperator.Equal, "s").Values, Is.EqualTo(new object[] { "s" }));
            Assert.That(new ConditionExpression("a", ConditionOperator.Between, 1, 2).Values, Is.EqualTo(new object[] { 1, 2 }));
            Assert.That(new ConditionExpression("a", ConditionOperator.In, new[] { 1, 2 }).Values, Is.EqualTo(new object[] { 1, 2 }));
            Assert.That(
                new ConditionExpression("a", ConditionOperator.In, new List<string> { "x", "y" }).Values,
                Is.EqualTo(new object[] { "x", "y" }));
            Assert.That(new ConditionExpression("a", ConditionOperator.Equal, (object)null!).Values, Is.EqualTo(new object?[] { null }));
            Assert.That(new ConditionExpression("a", ConditionOperator.Equal, (object[])null!).Values, Is.Empty);
        });
    }

    [Test]
    public void ConditionExpression_WithTable_NamesIt()
    {
        var condition = new ConditionExpression("account", "name", ConditionOperator.Equal, "A");

        Assert.Multiple(() =>
        {
            Assert.That(condition.EntityName, Is.EqualTo("account"));
            Assert.That(condition.AttributeName, Is.EqualTo("name"));
            Assert.That(condition.Values, Is.EqualTo(new object[] { "A" }));
            Assert.That(condition.CompareColumns, Is.False);
        });
    }

    [Test]
    public void ConditionExpression_CompareColumns_TakesTheOtherColumnAsValue()
    {
        var condition = new ConditionExpression("firstname", ConditionOperator.Equal, compareColumns: true, "lastname");

        Assert.Multiple(() =>
        {
            Assert.That(condition.CompareColumns, Is.True);
            Assert.That(condition.Values, Is.EqualTo(new object[] { "lastname" }));
        });
    }

    [Test]
    public void FilterExpression_AddCondition_DoesNotSpreadATypedArray()
    {
        var filter = new FilterExpression(LogicalOperator.Or);

        filter.AddCondition("a", ConditionOperator.In, 1, 2);
        filter.AddCondition("a", ConditionOperator.In, new[] { 1, 2 });
        filter.AddCondition("t", "a", ConditionOperator.Equal, 1);
        var nested = filter.AddFilter(LogicalOperator.And);

        Assert.Multiple(() =>
        {
            Assert.That(filter.FilterOperator, Is.EqualTo(LogicalOperator.Or));
            Assert.That(filter.Conditions[0].Values, Has.Count.EqualTo(2));
            Assert.That(filter.Conditions[1].Values, Has.Count.EqualTo(1), "one value: the array");
            Assert.That(filter.Conditions[2].EntityName, Is.EqualTo("t"));
            Assert.That(filter.Filters, Is.EqualTo(new[] { nested }));
        });
    }

    [Test]
    public void QueryByAttribute_New_HasNoColumnSetAndNoPage()
    {
        var query = new QueryByAttribute("account");
        query.AddAttributeValue("name", "A");
        query.AddOrder("name", OrderType.Ascending);

        Assert.Multiple(() =>
        {
            Assert.That(query.ColumnSet, Is.Null);
            Assert.That(query.PageInfo, Is.Null);
            Assert.That(query.Attributes, Is.EqualTo(new[] { "name" }));
            Assert.That(query.Values, Is.EqualTo(new object[] { "A" }));
            Assert.That(query.Orders, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public void FetchExpression_New_KeepsTheText()
    {
        Assert.Multiple(() =>
        {
            Assert.That(new FetchExpression().Query, Is.Null);
            Assert.That(new FetchExpression("<fetch/>").Query, Is.EqualTo("<fetch/>"));
        });
    }

    [Test]
    public void JoinOperator_Members_HaveTheDocumentedNumbers()
    {
        Assert.That(
            Enum.GetNames<JoinOperator>(),
            Is.EqualTo(new[]
            {
                "Inner", "LeftOuter", "Natural", "MatchFirstRowUsingCrossApply", "In", "Exists", "Any", "NotAny", "All", "NotAll",
            }));
        Assert.That(Enum.GetValues<JoinOperator>().Select(value => (int)value), Is.EqualTo(Enumerable.Range(0, 10)));
    }
}

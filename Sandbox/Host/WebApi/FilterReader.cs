using System.Globalization;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Host.WebApi;

/// <summary>Makes a $filter into conditions of a query; what a query cannot say is refused by name.</summary>
internal sealed class FilterReader(ApiModel model, ApiTable table, QueryExpression query)
{
    private static readonly Dictionary<BinaryOperatorKind, ConditionOperator> s_operators = new()
    {
        [BinaryOperatorKind.Equal] = ConditionOperator.Equal,
        [BinaryOperatorKind.NotEqual] = ConditionOperator.NotEqual,
        [BinaryOperatorKind.GreaterThan] = ConditionOperator.GreaterThan,
        [BinaryOperatorKind.GreaterThanOrEqual] = ConditionOperator.GreaterEqual,
        [BinaryOperatorKind.LessThan] = ConditionOperator.LessThan,
        [BinaryOperatorKind.LessThanOrEqual] = ConditionOperator.LessEqual,
    };

    // What an operator becomes when its operands change sides.
    private static readonly Dictionary<BinaryOperatorKind, BinaryOperatorKind> s_turned = new()
    {
        [BinaryOperatorKind.GreaterThan] = BinaryOperatorKind.LessThan,
        [BinaryOperatorKind.GreaterThanOrEqual] = BinaryOperatorKind.LessThanOrEqual,
        [BinaryOperatorKind.LessThan] = BinaryOperatorKind.GreaterThan,
        [BinaryOperatorKind.LessThanOrEqual] = BinaryOperatorKind.GreaterThanOrEqual,
    };

    private static readonly Dictionary<ConditionOperator, ConditionOperator> s_opposites = new()
    {
        [ConditionOperator.Equal] = ConditionOperator.NotEqual,
        [ConditionOperator.NotEqual] = ConditionOperator.Equal,
        [ConditionOperator.GreaterThan] = ConditionOperator.LessEqual,
        [ConditionOperator.GreaterEqual] = ConditionOperator.LessThan,
        [ConditionOperator.LessThan] = ConditionOperator.GreaterEqual,
        [ConditionOperator.LessEqual] = ConditionOperator.GreaterThan,
        [ConditionOperator.Null] = ConditionOperator.NotNull,
        [ConditionOperator.NotNull] = ConditionOperator.Null,
        [ConditionOperator.Like] = ConditionOperator.NotLike,
        [ConditionOperator.In] = ConditionOperator.NotIn,
    };

    /// <summary>The conditions of a filter.</summary>
    public FilterExpression Read(SingleValueNode node)
    {
        var filter = new FilterExpression(LogicalOperator.And);
        Add(filter, node, isNegated: false);
        return filter;
    }

    private void Add(FilterExpression filter, SingleValueNode node, bool isNegated)
    {
        switch (Plain(node))
        {
            case BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.Or } both:
                // Not (a and b) is (not a) or (not b).
                var isAnd = both.OperatorKind == BinaryOperatorKind.And != isNegated;
                var inner = new FilterExpression(isAnd ? LogicalOperator.And : LogicalOperator.Or);
                Add(inner, both.Left, isNegated);
                Add(inner, both.Right, isNegated);
                filter.AddFilter(inner);
                break;
            case UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not:
                Add(filter, not.Operand, !isNegated);
                break;
            case BinaryOperatorNode compared:
                Add(filter, Compared(compared), isNegated);
                break;
            case InNode { Right: CollectionConstantNode list } within:
                var (column, alias) = ColumnOf(within.Left);
                var values = list.Collection.Select(each => ValueOf(column, each.Value!)).ToArray();
                Add(filter, new ConditionExpression(alias, column.LogicalName, ConditionOperator.In, values), isNegated);
                break;
            case SingleValueFunctionCallNode call:
                Add(filter, Called(call), isNegated);
                break;
            case SingleValuePropertyAccessNode flag when flag.TypeReference.IsBoolean():
                var (name, link) = ColumnOf(flag);
                Add(filter, new ConditionExpression(link, name.LogicalName, ConditionOperator.Equal, true), isNegated);
                break;
            case var other:
                throw ApiFault.NotSupported($"A filter with {other.Kind}");
        }
    }

    private static void Add(FilterExpression filter, ConditionExpression condition, bool isNegated)
    {
        if (isNegated)
        {
            condition.Operator = s_opposites[condition.Operator];
        }

        filter.AddCondition(condition);
    }

    private ConditionExpression Compared(BinaryOperatorNode node)
    {
        var (left, right) = (Plain(node.Left), Plain(node.Right));
        var kind = node.OperatorKind;
        if (left is ConstantNode)
        {
            (left, right) = (right, left);
            kind = s_turned.GetValueOrDefault(kind, kind);
        }

        if (right is not ConstantNode constant || !s_operators.TryGetValue(kind, out var operation))
        {
            throw ApiFault.NotSupported($"A filter with {node.OperatorKind} between {left.Kind} and {right.Kind}");
        }

        var (column, alias) = ColumnOf(left);
        if (constant.Value is not null)
        {
            return new ConditionExpression(alias, column.LogicalName, operation, ValueOf(column, constant.Value));
        }

        return operation switch
        {
            ConditionOperator.Equal => new ConditionExpression(alias, column.LogicalName, ConditionOperator.Null),
            ConditionOperator.NotEqual => new ConditionExpression(alias, column.LogicalName, ConditionOperator.NotNull),
            _ => throw ApiFault.Bad($"Nothing is larger or smaller than null; compare {column.LogicalName} with eq or ne."),
        };
    }

    private ConditionExpression Called(SingleValueFunctionCallNode call)
    {
        var arguments = call.Parameters.OfType<SingleValueNode>().Select(Plain).ToList();
        if (arguments is not [var place, ConstantNode { Value: string text }])
        {
            throw ApiFault.NotSupported($"The function {call.Name}");
        }

        var pattern = call.Name switch
        {
            "contains" => $"%{Escape(text)}%",
            "startswith" => $"{Escape(text)}%",
            "endswith" => $"%{Escape(text)}",
            _ => throw ApiFault.NotSupported($"The function {call.Name}"),
        };
        var (column, alias) = ColumnOf(place);
        return new ConditionExpression(alias, column.LogicalName, ConditionOperator.Like, pattern);
    }

    // A column of the table, or of the table that a lookup points at.
    private (ColumnMetadata Column, string? Alias) ColumnOf(SingleValueNode node)
    {
        if (Plain(node) is not SingleValuePropertyAccessNode property)
        {
            throw ApiFault.NotSupported(Plain(node) is SingleValueFunctionCallNode call
                ? $"The function {call.Name}"
                : $"A filter with {node.Kind}");
        }

        return property.Source switch
        {
            ResourceRangeVariableReferenceNode => (table.Columns[property.Property.Name], null),
            SingleNavigationNode { Source: ResourceRangeVariableReferenceNode } way => Linked(way, property),
            _ => throw ApiFault.NotSupported("A filter over more than one lookup"),
        };
    }

    private (ColumnMetadata Column, string? Alias) Linked(SingleNavigationNode way, SingleValuePropertyAccessNode property)
    {
        var navigation = table.Navigations[way.NavigationProperty.Name];
        var alias = "filter_" + navigation.Name;
        if (!query.LinkEntities.Any(link => link.EntityAlias == alias))
        {
            var relationship = navigation.Relationship;
            var link = query.AddLink(
                navigation.Table, relationship.ReferencingColumn, relationship.ReferencedColumn, JoinOperator.LeftOuter);
            link.EntityAlias = alias;
        }

        return (model.Table(navigation.Table).Columns[property.Property.Name], alias);
    }

    private static object ValueOf(ColumnMetadata column, object value) => value switch
    {
        _ when column is { Type: ColumnType.DateTime, DateBehavior: DateBehavior.DateOnly } => DateTime.Parse(
            value.ToString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        DateTimeOffset moment => moment.UtcDateTime,
        _ when column.Type == ColumnType.MultiChoice => throw ApiFault.NotSupported("A filter on a column with several choices"),
        _ => value,
    };

    private static SingleValueNode Plain(SingleValueNode node) => node is ConvertNode convert ? Plain(convert.Source) : node;

    // What a caller writes is text, not a pattern.
    private static string Escape(string text) => text
        .Replace("[", "[[]", StringComparison.Ordinal)
        .Replace("%", "[%]", StringComparison.Ordinal)
        .Replace("_", "[_]", StringComparison.Ordinal);
}

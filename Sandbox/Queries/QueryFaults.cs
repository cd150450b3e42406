using System.Globalization;
using System.ServiceModel;
using CrmOnboarding.Sandbox.Faults;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>The faults of a bad query, with the platform's error codes.</summary>
internal static class QueryFaults
{
    /// <summary>QueryBuilderNoEntity, 0x80041102.</summary>
    public static FaultException<OrganizationServiceFault> UnknownTable(string table) => Fault(
        -2147217150,
        $"The entity with a name = '{table}' with namemapping = 'Logical' was not found in the MetadataCache.");

    /// <summary>QueryBuilderNoAttribute, 0x80041103.</summary>
    public static FaultException<OrganizationServiceFault> UnknownColumn(string table, string column) => Fault(
        -2147217149,
        $"'{table}' entity doesn't contain attribute with Name = '{column}' and NameMapping = 'Logical'.");

    /// <summary>QueryBuilderBad_Condition, 0x80041106.</summary>
    public static FaultException<OrganizationServiceFault> BadCondition(string message) => Fault(-2147217146, message);

    /// <summary>QueryBuilderAttribute_With_Aggregate, 0x80041107.</summary>
    public static FaultException<OrganizationServiceFault> PlainColumnInAggregate(string column) => Fault(
        -2147217145,
        $"Attribute '{column}' can not be specified if an aggregate operation is requested: give it an aggregate or groupby.");

    /// <summary>QueryBuilderInvalid_Value, 0x80041108.</summary>
    public static FaultException<OrganizationServiceFault> BadValue(string table, string column, string expected, object? value) => Fault(
        -2147217144,
        $"Condition for attribute '{table}.{column}': expected argument(s) of type '{expected}' but received "
            + $"'{value?.GetType().FullName ?? "null"}'.");

    /// <summary>InvalidDateTime, 0x80040239.</summary>
    public static FaultException<OrganizationServiceFault> BadDate(string value) => Fault(
        -2147220935,
        $"The date-time format for {value} is invalid, or value is outside the supported range.");

    /// <summary>QueryBuilderInvalid_Alias, 0x80041109.</summary>
    public static FaultException<OrganizationServiceFault> BadAlias(string alias, string why) =>
        Fault(-2147217143, $"Invalid alias '{alias}': {why}");

    /// <summary>QueryBuilderAlias_Does_Not_Exist, 0x8004110A.</summary>
    public static FaultException<OrganizationServiceFault> UnknownAlias(string alias) => Fault(
        -2147217142,
        $"The alias '{alias}' does not exist in this query.");

    /// <summary>QueryBuilderNoAlias, 0x8004110B.</summary>
    public static FaultException<OrganizationServiceFault> AggregateWithoutAlias(string column) => Fault(
        -2147217141,
        $"An alias is required for the aggregate or group of attribute '{column}'.");

    /// <summary>QueryBuilderValue_GreaterThanZero, 0x8004110C.</summary>
    public static FaultException<OrganizationServiceFault> NotPositive(string what, int value) => Fault(
        -2147217140,
        string.Create(CultureInfo.InvariantCulture, $"{what} must be greater than zero; it is {value}."));

    /// <summary>QueryBuilderByAttributeMismatch, 0x8004110F.</summary>
    public static FaultException<OrganizationServiceFault> ByAttributeMismatch(int attributes, int values) => Fault(
        -2147217137,
        string.Create(CultureInfo.InvariantCulture,
            $"QueryByAttribute must have as many values as attributes; it has {attributes} attributes and {values} values."));

    /// <summary>QueryBuilderByAttributeNonEmpty, 0x80041110.</summary>
    public static FaultException<OrganizationServiceFault> ByAttributeEmpty() => Fault(
        -2147217136,
        "QueryByAttribute must specify a non-empty attribute array.");

    /// <summary>QueryBuilderInvalidConditionOperator, 0x80041120.</summary>
    public static FaultException<OrganizationServiceFault> UnknownOperator(string name) => Fault(
        -2147217120,
        $"The condition operator '{name}' is not valid.");

    /// <summary>QueryBuilderInvalidConditionOperator, 0x80041120: known, but not for this type of column.</summary>
    public static FaultException<OrganizationServiceFault> OperatorNotForColumn(string table, string column, string type, string name) =>
        Fault(
        -2147217120,
        $"The condition operator '{name}' is not valid for attribute '{table}.{column}' of type {type}.");

    /// <summary>QueryBuilderInvalidJoinOperator, 0x80041121.</summary>
    public static FaultException<OrganizationServiceFault> UnknownJoin(string name) => Fault(
        -2147217119,
        $"The link type '{name}' is not valid.");

    /// <summary>QueryBuilderInvalidFilterType, 0x80041122.</summary>
    public static FaultException<OrganizationServiceFault> UnknownFilterType(string name) => Fault(
        -2147217118,
        $"The filter type '{name}' is not valid; it is 'and' or 'or'.");

    /// <summary>QueryBuilderElementNotFound, 0x80041123.</summary>
    public static FaultException<OrganizationServiceFault> MissingElement(string element, string attribute) => Fault(
        -2147217117,
        $"The required attribute '{attribute}' of <{element}> is missing.");

    /// <summary>QueryBuilderDeserializeInvalidNode, 0x8004111C.</summary>
    public static FaultException<OrganizationServiceFault> UnexpectedNode(string node, string parent) => Fault(
        -2147217124,
        $"Invalid child node <{node}> in <{parent}>.");

    /// <summary>QueryBuilderDeserializeInvalidAggregate, 0x8004111A.</summary>
    public static FaultException<OrganizationServiceFault> BadAggregate(string message) => Fault(-2147217126, message);

    /// <summary>QueryBuilderDeserializeEmptyXml, 0x80041124.</summary>
    public static FaultException<OrganizationServiceFault> EmptyXml() => Fault(-2147217116, "The FetchXML is empty.");

    /// <summary>InvalidXml, 0x80040201.</summary>
    public static FaultException<OrganizationServiceFault> InvalidXml(string message) => Fault(-2147220991, message);

    /// <summary>InvalidArgument, 0x80040203.</summary>
    public static FaultException<OrganizationServiceFault> InvalidArgument(string message) => Fault(-2147220989, message);

    /// <summary>QueryBuilderTopCountGreaterThanZero, 0x80041127.</summary>
    public static FaultException<OrganizationServiceFault> BadTop(string message) => Fault(-2147217113, message);

    /// <summary>QueryBuilderLinkNodeForOrderNotFound, 0x80041126.</summary>
    public static FaultException<OrganizationServiceFault> UnknownOrderLink(string alias) => Fault(
        -2147217114,
        $"Could not find link node '{alias}' for the order.");

    /// <summary>AggregateQueryRecordLimitExceeded, 0x8004E023.</summary>
    public static FaultException<OrganizationServiceFault> AggregateLimitExceeded() => Fault(
        -2147164125,
        "The maximum record limit is exceeded. Reduce the number of records.");

    /// <summary>TooManyLinkEntitiesInQuery, 0x8004430D.</summary>
    public static FaultException<OrganizationServiceFault> TooManyLinks() => Fault(
        -2147204339,
        "Number of link entities in query exceeded maximum limit.");

    /// <summary>TooManyConditionsInQuery, 0x8004430C.</summary>
    public static FaultException<OrganizationServiceFault> TooManyConditions() => Fault(
        -2147204340,
        "Number of conditions in query exceeded maximum limit.");

    /// <summary>DecimalValueOutOfRange, 0x80044330: an amount or number that no column can hold.</summary>
    public static FaultException<OrganizationServiceFault> OutOfRange(string table, string column) => Fault(
        ErrorCodes.DecimalValueOutOfRange,
        $"A validation error occurred. The value of '{column}' on record of type '{table}' is outside the valid range.");

    /// <summary>DecimalValueOutOfRange, 0x80044330: the sum of a group does not fit its type.</summary>
    public static FaultException<OrganizationServiceFault> SumOutOfRange() => Fault(
        ErrorCodes.DecimalValueOutOfRange,
        "A validation error occurred. A sum of the aggregate is outside the valid range.");

    /// <summary>InvalidDateTime, 0x80040239: a date operator whose argument reaches past the end of the calendar.</summary>
    public static FaultException<OrganizationServiceFault> DateOutOfRange(string table, string column) => Fault(
        ErrorCodes.InvalidDateTime,
        $"The date-time value of the condition on '{table}.{column}' is outside the supported range.");

    /// <summary>PagingCookie malformed, 0x80041129.</summary>
    public static FaultException<OrganizationServiceFault> BadCookie() => Fault(
        unchecked((int)0x80041129),
        "The paging cookie is malformed: pass on what the previous page gave.");

    private static FaultException<OrganizationServiceFault> Fault(int code, string message) => ServiceFaults.Of(code, message);
}

using System.Globalization;
using System.ServiceModel;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages.Checks;

/// <summary>The faults of rows and their columns, with the platform's codes. Each names table and column.</summary>
internal static class RowFaults
{
    public static FaultException<OrganizationServiceFault> UnknownTable(string table) => ServiceFaults.Of(
        ErrorCodes.UnknownTable,
        $"The entity with a name = '{table}' with namemapping = 'Logical' was not found in the MetadataCache.");

    public static FaultException<OrganizationServiceFault> UnknownColumn(string table, string column) => ServiceFaults.Of(
        ErrorCodes.UnknownColumn,
        $"'{table}' entity doesn't contain attribute with Name = '{column}' and NameMapping = 'Logical'.");

    public static FaultException<OrganizationServiceFault> NoMessage(string message, string table) => ServiceFaults.Of(
        ErrorCodes.NotSupported, $"The '{message}' method does not support entities of type '{table}'.");

    public static FaultException<OrganizationServiceFault> NotFound(string table, Guid id) => ServiceFaults.Of(
        ErrorCodes.ObjectDoesNotExist, $"Entity '{table}' With Id = {id} Does Not Exist");

    public static FaultException<OrganizationServiceFault> WrongType(
        TableMetadata table, ColumnMetadata column, string expected, object value) =>
        ServiceFaults.Of(
            ErrorCodes.InvalidArgument,
            $"Incorrect attribute value type {value.GetType().FullName} for '{column.LogicalName}' of '{table.LogicalName}': expected "
                + $"{expected}.");

    public static FaultException<OrganizationServiceFault> Missing(TableMetadata table, ColumnMetadata column) => ServiceFaults.Of(
        ErrorCodes.InvalidArgument, $"The attribute '{column.LogicalName}' of '{table.LogicalName}' is required and cannot be empty.");

    public static FaultException<OrganizationServiceFault> TooLong(TableMetadata table, ColumnMetadata column) => ServiceFaults.Of(
        ErrorCodes.StringLengthTooLong,
        string.Create(
            CultureInfo.InvariantCulture,
            $"A validation error occurred. The length of the '{column.LogicalName}' attribute of the '{table.LogicalName}' entity "
                + $"exceeded the maximum allowed length of '{column.MaxLength}'."));

    public static FaultException<OrganizationServiceFault> OutOfRange(TableMetadata table, ColumnMetadata column, object value) =>
        ServiceFaults.Of(
        column.Type == ColumnType.Integer ? ErrorCodes.IntegerValueOutOfRange : ErrorCodes.DecimalValueOutOfRange,
        string.Create(
            CultureInfo.InvariantCulture,
            $"A validation error occurred. The value {value} of '{column.LogicalName}' on record of type '{table.LogicalName}' is "
                + $"outside the valid range {column.Min} to {column.Max}."));

    public static FaultException<OrganizationServiceFault> NoOption(TableMetadata table, ColumnMetadata column, int value) =>
        ServiceFaults.Of(
        ErrorCodes.PicklistValueOutOfRange,
        string.Create(
            CultureInfo.InvariantCulture,
            $"A validation error occurred. The value {value} of '{column.LogicalName}' on record of type '{table.LogicalName}' is "
                + $"outside the valid range. Accepted Values: {string.Join(',', column.Options.Select(option => option.Value))}"));

    public static FaultException<OrganizationServiceFault> BadCharacter(ColumnMetadata column, char character) => ServiceFaults.Of(
        ErrorCodes.InvalidCharactersInField,
        string.Create(
            CultureInfo.InvariantCulture,
            $"Invalid character in field '{column.LogicalName}': hexadecimal value 0x{(int)character:X2}, is an invalid character."));

    public static FaultException<OrganizationServiceFault> BadDate(ColumnMetadata column, DateTime value) => ServiceFaults.Of(
        ErrorCodes.InvalidDateTime,
        string.Create(
            CultureInfo.InvariantCulture,
            $"The date {value:yyyy-MM-dd} of '{column.LogicalName}' is outside the supported range, 1753-01-01 to 9999-12-30."));

    public static FaultException<OrganizationServiceFault> WrongTarget(TableMetadata table, ColumnMetadata column, EntityReference value) =>
        ServiceFaults.Of(
            ErrorCodes.InvalidArgument,
            $"The lookup '{column.LogicalName}' of '{table.LogicalName}' cannot point at '{value.LogicalName}'; its targets are "
                + $"{string.Join(", ", column.Targets)}.");

    public static FaultException<OrganizationServiceFault> StatusNotOfState(TableMetadata table, int status, int state)
    {
        var name = table.StateColumn?.Option(state)?.Labels.ToString() ?? state.ToString(CultureInfo.InvariantCulture);
        return ServiceFaults.Of(
            ErrorCodes.InvalidStateCodeStatusCode,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{status} is not a valid status code for state code {table.SchemaName}State.{name} on {table.LogicalName}."));
    }

    /// <summary>The fault of a refused insert or update: which key was violated.</summary>
    public static FaultException<OrganizationServiceFault> Duplicate(TableMetadata table, StoreException exception)
    {
        var key = table.Keys.FirstOrDefault(
            key => key.Columns.Select(column => $"{table.LogicalName}.{column}").SequenceEqual(exception.Columns));
        return key is null
            ? ServiceFaults.Of(
                ErrorCodes.DuplicateRecord, $"Cannot insert duplicate key: a record of '{table.LogicalName}' with this id exists already.")
            : ServiceFaults.Of(
                ErrorCodes.DuplicateRecordEntityKey,
                $"Entity Key {key.LogicalName} violated. A record with the same value for {string.Join(", ", key.Columns)} already "
                    + $"exists in '{table.LogicalName}'. A duplicate record cannot be created.");
    }
}

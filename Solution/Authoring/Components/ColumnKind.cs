namespace CrmOnboarding.Authoring.Components;

/// <summary>What a new column can hold.</summary>
internal enum ColumnKind
{
    Text,
    Memo,
    AutoNumber,
    Integer,
    Decimal,
    Money,
    Date,
    DateTime,
    YesNo,
    Choice,
    Choices,
    Lookup,
    Customer,
    File,
}

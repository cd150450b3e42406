using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>The columns that a query returns.</summary>
[DataContract(Name = "ColumnSet", Namespace = Contract.V2011)]
public sealed class ColumnSet : IExtensibleDataObject
{
    private DataCollection<string> _columns;
    private DataCollection<XrmAttributeExpression> _attributeExpressions;

    public ColumnSet()
    {
    }

    public ColumnSet(bool allColumns) => AllColumns = allColumns;

    public ColumnSet(params string[] columns) => _columns = new DataCollection<string>(columns);

    [DataMember]
    public bool AllColumns { get; set; }

    [DataMember]
    public DataCollection<string> Columns
    {
        get => _columns ??= new DataCollection<string>();
        private set => _columns = value;
    }

    [DataMember]
    public DataCollection<XrmAttributeExpression> AttributeExpressions
    {
        get => _attributeExpressions ??= new DataCollection<XrmAttributeExpression>();
        private set => _attributeExpressions = value;
    }

    public ExtensionDataObject ExtensionData { get; set; }

    public void AddColumn(string column) => Columns.Add(column);

    public void AddColumns(params string[] columns)
    {
        foreach (var column in columns)
        {
            Columns.Add(column);
        }
    }
}

using CrmOnboarding.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Sandbox.Messages;

/// <summary>Runs queries: the main operation of RetrieveMultiple. Implemented in Queries.</summary>
public interface IQueryExecutor
{
    /// <summary>Runs a QueryExpression, QueryByAttribute or FetchExpression.</summary>
    /// <param name="query">The query. Not changed.</param>
    /// <param name="scope">Whose rows: its user decides eq-userid and, through <see cref="Security.IRowSecurity"/>, which rows are
    /// seen.</param>
    EntityCollection Execute(QueryBase query, RequestScope scope);
}

/// <summary>Adds what a reader sees beside the raw values. Implemented in Queries; Retrieve and RetrieveMultiple use the same.</summary>
public interface IRowPresenter
{
    /// <summary>Fills the names of lookups and the FormattedValues of a row that was read with raw values only.</summary>
    void Present(Entity row, TableMetadata table, RequestScope scope);
}

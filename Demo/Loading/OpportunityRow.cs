using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo.Input;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Demo.Loading;

/// <summary>Makes the row of a deal, its lines included.</summary>
internal sealed class OpportunityRow(BookOfBusiness book, PeopleLoader people)
{
    private readonly Dictionary<string, Customer> _customers =
        book.Customers.ToDictionary(customer => customer.Name, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, Product> _products =
        book.Products.ToDictionary(product => product.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The id of a deal's row.</summary>
    public static Guid IdOf(Deal deal) => SampleId.Of(OpportunityTable.LogicalName, deal.Id);

    /// <summary>The row, with its lines as related rows: one Create writes both.</summary>
    public Entity Of(Deal deal)
    {
        var products = deal.Lines.Count == 0 ? "Opportunity" : string.Join(", ", deal.Lines.Select(line => line.Product));
        var row = new Entity(OpportunityTable.LogicalName, IdOf(deal)) { [OpportunityTable.Name] = $"{products} ({deal.Id})" };
        var customer = deal.Customer is null ? null : BookLoader.CustomerReference(_customers[deal.Customer]);
        if (customer is not null)
        {
            row[OpportunityTable.CustomerId] = customer;
        }

        if (deal.Seller is not null)
        {
            row[OpportunityTable.OwnerId] = people.EnsureUser(deal.Seller);
        }

        if (deal.Value is { } value)
        {
            row[OpportunityTable.EstimatedValue] = new Money(value);
        }

        foreach (var (column, fact) in deal.Facts)
        {
            row[column] = ColumnValue(column, fact, customer);
        }

        if (deal.Lines.Count > 0)
        {
            var lines = new EntityCollection([.. deal.Lines.Select(LineRow)]) { EntityName = OpportunityProductTable.LogicalName };
            row.RelatedEntities.Add(new Relationship(SalesColumns.LinesRelationship), lines);
        }

        return row;
    }

    private object ColumnValue(string column, object fact, EntityReference? customer) => fact switch
    {
        decimal amount when column is OpportunityTable.MonthlyValue or OpportunityTable.SetupFee => new Money(amount),
        DateOnly date => date.ToDateTime(TimeOnly.MinValue),
        PersonNamed { IsColleague: true } colleague => people.EnsureUser(colleague.Name),
        PersonNamed contact => people.EnsureContact(
            contact.Name, customer?.LogicalName == AccountTable.LogicalName ? customer : null),
        _ => fact,
    };

    private Entity LineRow(DealLine line, int index)
    {
        var row = new Entity(OpportunityProductTable.LogicalName)
        {
            [OpportunityProductTable.Quantity] = line.Quantity,
            [OpportunityProductTable.LineItemNumber] = index + 1,
            [OpportunityProductTable.IsProductOverridden] = line.IsWriteIn,
        };
        if (line.IsWriteIn)
        {
            row[OpportunityProductTable.ProductDescription] = line.Product;
        }
        else
        {
            row[OpportunityProductTable.ProductId] =
                new EntityReference(ProductTable.LogicalName, SampleId.Of(ProductTable.LogicalName, line.Product));
        }

        if (line.Notes.Length > 0)
        {
            row[OpportunityProductTable.Description] = line.Notes;
        }

        if (!line.IsWriteIn && _products[line.Product].Price is { } price)
        {
            row[SalesColumns.IsPriceOverridden] = true;
            row[SalesColumns.LinePrice] = new Money(price);
        }

        return row;
    }
}

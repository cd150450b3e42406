using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo.Input;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Demo.Loading;

/// <summary>Makes the row of a deal, its lines included.</summary>
/// <param name="book">The book that the deals are of.</param>
/// <param name="people">Finds sellers, colleagues and contacts.</param>
/// <param name="longestName">Most characters of the name of an opportunity.</param>
internal sealed class OpportunityRow(BookOfBusiness book, PeopleLoader people, int longestName)
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
        var row = new Entity(OpportunityTable.LogicalName, IdOf(deal)) { [OpportunityTable.Name] = NameOf(deal) };
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
            var rows = deal.Lines.Select((line, index) => LineRow(deal, line, index));
            var lines = new EntityCollection([.. rows]) { EntityName = OpportunityProductTable.LogicalName };
            row.RelatedEntities.Add(new Relationship(SalesColumns.LinesRelationship), lines);
        }

        return row;
    }

    /// <summary>The name in the file, else as many products as fit, and the id.</summary>
    private string NameOf(Deal deal)
    {
        if (deal.Name.Length > 0)
        {
            return deal.Name;
        }

        for (var shown = deal.Lines.Count; shown > 0; shown--)
        {
            var rest = deal.Lines.Count - shown;
            var products = string.Join(", ", deal.Lines.Take(shown).Select(line => line.Product));
            var name = $"{products}{(rest == 0 ? string.Empty : $" and {rest} more")} ({deal.Id})";
            if (name.Length <= longestName)
            {
                return name;
            }
        }

        return $"Opportunity ({deal.Id})";
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

    private Entity LineRow(Deal deal, DealLine line, int index)
    {
        // A workstream is known by its line: the id must not depend on what else the organization holds.
        var id = SampleId.Of(OpportunityProductTable.LogicalName, $"{deal.Id} {index + 1}");
        var row = new Entity(OpportunityProductTable.LogicalName, id)
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

using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo.Input;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Demo.Loading;

/// <summary>
/// Writes users, products and customers. Rows that are there already are left as they are, so loading twice adds nothing.
/// </summary>
internal sealed class BookLoader(IOrganizationService service, PeopleLoader people)
{
    /// <summary>Loads what the deals of the book refer to.</summary>
    public void Load(BookOfBusiness book)
    {
        LoadUsers(book);
        LoadProducts(book);
        LoadCustomers(book);
    }

    private void LoadUsers(BookOfBusiness book)
    {
        foreach (var manager in book.Sellers.Select(seller => seller.Manager).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))
        {
            people.EnsureUser(manager);
        }

        foreach (var seller in book.Sellers)
        {
            people.EnsureUser(seller.Name, seller.Manager);
        }
    }

    private void LoadProducts(BookOfBusiness book)
    {
        var known = service.Ids(ProductTable.LogicalName);
        foreach (var product in book.Products)
        {
            var id = SampleId.Of(ProductTable.LogicalName, product.Name);
            if (known.Contains(id))
            {
                continue;
            }

            var row = new Entity(ProductTable.LogicalName, id)
            {
                [ProductTable.Name] = product.Name,
                [SalesColumns.ProductNumber] = product.Name,
            };
            if (product.Price is { } price)
            {
                row[SalesColumns.ProductPrice] = new Money(price);
            }

            service.Create(row);
        }
    }

    private void LoadCustomers(BookOfBusiness book)
    {
        var accounts = service.Ids(AccountTable.LogicalName);
        var created = new List<Customer>();
        foreach (var customer in book.Customers)
        {
            if (customer.IsPerson)
            {
                people.EnsureContact(customer.Name, employer: null);
            }
            else if (accounts.Add(CustomerReference(customer).Id))
            {
                service.Create(AccountRow(customer));
                created.Add(customer);
            }
        }

        // A parent may stand further down in the file than its subsidiary.
        var byName = book.Customers.ToDictionary(customer => customer.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var customer in created.Where(customer => customer.Parent is not null && !byName[customer.Parent].IsPerson))
        {
            service.Update(new Entity(AccountTable.LogicalName, CustomerReference(customer).Id)
            {
                [SalesColumns.ParentAccount] = CustomerReference(byName[customer.Parent!]),
            });
        }
    }

    /// <summary>The row of a customer.</summary>
    public static EntityReference CustomerReference(Customer customer)
    {
        var table = customer.IsPerson ? ContactTable.LogicalName : AccountTable.LogicalName;
        return new EntityReference(table, SampleId.Of(table, customer.Name));
    }

    private static Entity AccountRow(Customer customer)
    {
        var row = new Entity(AccountTable.LogicalName, CustomerReference(customer).Id) { [AccountTable.Name] = customer.Name };
        if (customer.Employees is { } employees)
        {
            row[AccountTable.NumberOfEmployees] = employees;
        }

        if (customer.Revenue is { } revenue)
        {
            row[SalesColumns.Revenue] = new Money(revenue);
        }

        if (customer.Country.Length > 0)
        {
            row[SalesColumns.Country] = customer.Country;
        }

        if (customer.Industry is { } industry)
        {
            row[AccountTable.IndustryCode] = new OptionSetValue(industry);
        }

        return row;
    }
}

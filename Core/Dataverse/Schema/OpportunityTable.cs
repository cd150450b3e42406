namespace CrmOnboarding.Dataverse.Schema;

/// <summary>
/// Columns of the Sales table <c>opportunity</c>. The product changes none of them; it makes an opportunity of a chance where somebody
/// asks.
/// </summary>
internal static partial class OpportunityTable
{
    public const string LogicalName = "opportunity";
    public const string Id = "opportunityid";
    public const string Name = "name";
    public const int NameLength = 300;
    public const string Description = "description";
    public const string CustomerId = "customerid";
    public const string OwnerId = "ownerid";
    public const string StateCode = "statecode";
    public const string ActualCloseDate = "actualclosedate";
    public const string EstimatedCloseDate = "estimatedclosedate";
    public const string Probability = "closeprobability";
    public const string ActualValue = "actualvalue";
    public const string EstimatedValue = "estimatedvalue";
    public const string CreatedOn = "createdon";
    public const string OwningUser = "owninguser";
    public const string ExchangeRate = "exchangerate";
    public const string CurrencyId = "transactioncurrencyid";

    public const int StateOpen = 0;
    public const int StateWon = 1;
    public const int StateLost = 2;
}

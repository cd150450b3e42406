using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Mailing;

/// <summary>Whom automatic e-mails come from: a user, such as the Chief Customer Officer, or a queue.</summary>
internal static class MailSender
{
    /// <summary>The active user or the queue with an address; null for none. One call for a user, two for a queue.</summary>
    public static EntityReference? Find(IOrganizationService service, string address)
    {
        var users = new QueryExpression(SystemUserTable.LogicalName) { ColumnSet = new ColumnSet(SystemUserTable.Id), TopCount = 1 };
        users.Criteria.AddCondition(SystemUserTable.EmailAddress, ConditionOperator.Equal, address);
        users.Criteria.AddCondition(SystemUserTable.IsDisabled, ConditionOperator.Equal, false);
        users.AddOrder(SystemUserTable.Id, OrderType.Ascending);
        return First(service, users) ?? First(service, Queues(address));
    }

    private static QueryExpression Queues(string address)
    {
        var queues = new QueryExpression(QueueTable.LogicalName) { ColumnSet = new ColumnSet(QueueTable.Id), TopCount = 1 };
        queues.Criteria.AddCondition(QueueTable.EmailAddress, ConditionOperator.Equal, address);
        queues.Criteria.ActiveOnly();
        queues.AddOrder(QueueTable.Id, OrderType.Ascending);
        return queues;
    }

    private static EntityReference? First(IOrganizationService service, QueryExpression query) =>
        service.Read(query).Select(row => new EntityReference(query.EntityName, row.Id)).FirstOrDefault();
}

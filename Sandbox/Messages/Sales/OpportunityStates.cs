using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages.Sales;

/// <summary>
/// What an opportunity's state means: a closed one is read-only until it is reopened; closing records actual values and an
/// opportunityclose row; reopening changes the state and nothing else.
/// </summary>
internal sealed class OpportunityStates(MessageServices services)
{
    /// <summary>The table.</summary>
    public const string Table = "opportunity";

    /// <summary>The table of its lines.</summary>
    public const string LineTable = "opportunityproduct";

    private const int Open = 0;
    private const int Won = 1;

    /// <summary>Columns of an opportunity that the rules need to know.</summary>
    public static readonly string[] Columns =
        ["ownerid", "statecode", "name", "estimatedvalue", "actualvalue", "actualclosedate", "transactioncurrencyid"];

    // Opportunities that Win or Lose is closing at this moment; it records the closing itself.
    private readonly HashSet<Guid> _inClosing = [];

    /// <summary>Marks an opportunity as being closed by Win or Lose while the work runs.</summary>
    public void WhileClosing(Guid id, Action work)
    {
        _inClosing.Add(id);
        try
        {
            work();
        }
        finally
        {
            _inClosing.Remove(id);
        }
    }

    /// <summary>Refuses a change of a closed opportunity that does not reopen it, and of the lines of a closed one.</summary>
    public void CheckOpen(Entity target, Entity before)
    {
        if (target.LogicalName == LineTable)
        {
            CheckLine(services.Find.Table(LineTable), before.GetAttributeValue<EntityReference>("opportunityid"));
        }
        else if (target.LogicalName == Table && StateOf(before) != Open && !_inClosing.Contains(before.Id)
            && !(target.GetAttributeValue<object>("statecode") is OptionSetValue { Value: Open }))
        {
            throw ServiceFaults.Of(
                ErrorCodes.CannotUpdateBecauseItIsReadOnly,
                $"The opportunity {before.Id} is closed and cannot be changed; reopen it first.");
        }
    }

    /// <summary>Refuses a line of a closed opportunity.</summary>
    public void CheckLine(TableMetadata table, EntityReference? opportunity)
    {
        if (table.LogicalName == LineTable && opportunity is not null
            && services.Rows.Value(Table, opportunity.Id, "statecode") is OptionSetValue { Value: not Open })
        {
            throw ServiceFaults.Of(
                ErrorCodes.CannotUpdateBecauseItIsReadOnly,
                $"The lines of opportunity {opportunity.Id} cannot be changed because it is closed; reopen it first.");
        }
    }

    /// <summary>Whether a change closes an open opportunity by itself, without Win or Lose.</summary>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">This organization wants Win or Lose for
    /// it.</exception>
    public bool IsClosedBy(RowValues change, Entity before)
    {
        if (change.Shape.Table.LogicalName != Table || StateOf(before) != Open || _inClosing.Contains(before.Id)
            || change["statecode"] is not OptionSetValue { Value: not Open } state)
        {
            return false;
        }

        var verb = state.Value == Won ? "Win" : "Lose";
        return services.Closing.AcceptsUpdateOfState
            ? true
            : throw ServiceFaults.Of(
                ErrorCodes.CannotUseOpportunitySetStateMessage,
                $"This message can not be used to set the state of opportunity to {verb}. In order to set state of opportunity to "
                    + $"{verb}, use the {verb} message instead.");
    }

    /// <summary>After an Update has closed an opportunity: its actual values and its opportunityclose row.</summary>
    public void RecordClosing(Entity before, RowValues change, RequestScope scope)
    {
        var state = ((OptionSetValue)change["statecode"]!).Value;
        var status = ((OptionSetValue)change["statuscode"]!).Value;
        WhileClosing(before.Id, () =>
        {
            var close = CompleteCloseRow(new Entity("opportunityclose"), before, state, status);
            WriteActualValues(before, close, scope);
            CreateCloseRow(close, scope);
        });
    }

    /// <summary>After a reopening: cancels the opportunityclose rows where the organization does so.</summary>
    public void AfterReopening(Entity before, RowValues change)
    {
        if (!services.Closing.ReopenCancelsCloseRows || change.Shape.Table.LogicalName != Table || StateOf(before) == Open
            || change["statecode"] is not OptionSetValue { Value: Open })
        {
            return;
        }

        foreach (var close in services.Rows.Find("opportunityclose", [("opportunityid", before.ToEntityReference())]))
        {
            var cancel = new RowValues(services.Rows.Shape("opportunityclose"));
            cancel.Set("statecode", new OptionSetValue(2));
            cancel.Set("statuscode", new OptionSetValue(3));
            services.Rows.Update(cancel, close);
        }
    }

    /// <summary>Fills what the sender of an opportunityclose row left out: subject, revenue, end.</summary>
    public Entity CompleteCloseRow(Entity close, Entity opportunity, int state, int status)
    {
        close["opportunityid"] = opportunity.ToEntityReference();
        close["opportunitystatecode"] = state;
        close["opportunitystatuscode"] = status;
        SetIfAbsent(
            close, "subject", $"Opportunity Close - {(state == Won ? "Won" : "Lost")} - {opportunity.GetAttributeValue<string>("name")}");
        SetIfAbsent(close, "actualend", services.Clock.UtcNow);
        if (state == Won)
        {
            SetIfAbsent(close, "actualrevenue", opportunity.GetAttributeValue<Money>("estimatedvalue"));
        }

        SetIfAbsent(close, "transactioncurrencyid", opportunity.GetAttributeValue<EntityReference>("transactioncurrencyid"));
        return close;
    }

    /// <summary>
    /// Writes actual revenue and close date to the opportunity, as part of closing it and without a message of its own. The close date
    /// is the day on the wall calendar of the user who closes it.
    /// </summary>
    public void WriteActualValues(Entity opportunity, Entity close, RequestScope scope)
    {
        var change = new Entity(Table, opportunity.Id)
        {
            ["actualclosedate"] = DayOf(close.GetAttributeValue<DateTime?>("actualend"), scope.UserId),
            ["actualvalue"] = close.GetAttributeValue<Money>("actualrevenue"),
        };
        services.Rows.Update(services.Builder.ForUpdate(change, services.Find.Table(Table), opportunity.Id, scope), opportunity.Id);
    }

    /// <summary>Creates the opportunityclose row by a message of its own.</summary>
    public void CreateCloseRow(Entity close, RequestScope scope) =>
        services.Dispatcher.Execute(new OrganizationRequest("Create") { Parameters = { ["Target"] = close } }, scope.Nested());

    private DateTime? DayOf(DateTime? moment, Guid userId) => moment is { } time
        ? services.Users.Find(userId).ToLocal(time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time).Date
        : null;

    private static int StateOf(Entity opportunity) => opportunity.GetAttributeValue<OptionSetValue>("statecode")?.Value ?? Open;

    private static void SetIfAbsent(Entity row, string column, object? value)
    {
        if (value is not null && row.GetAttributeValue<object>(column) is null)
        {
            row[column] = value;
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Settings;

/// <summary>What differs from environment to environment: the values of the solution's environment variables.</summary>
internal sealed class EnvironmentVariables
{
    /// <summary>Address of the user or queue that automatic e-mails come from.</summary>
    public const string MailSender = "onb_MailSender";

    /// <summary>Whether automatic e-mails are sent.</summary>
    public const string SendMails = "onb_SendMails";

    /// <summary>Name of the team that owns what nobody else can.</summary>
    public const string FallbackTeam = "onb_FallbackTeam";

    private const string Table = "environmentvariabledefinition";
    private const string Id = "environmentvariabledefinitionid";
    private const string Name = "schemaname";
    private const string Default = "defaultvalue";
    private const string ValueTable = "environmentvariablevalue";
    private const string Value = "value";

    private readonly Dictionary<string, string> _values;

    private EnvironmentVariables(Dictionary<string, string> values) => _values = values;

    /// <summary>Reads variables: their value here, else their default. One call.</summary>
    public static EnvironmentVariables Read(IOrganizationService service, params string[] names)
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet(Name, Default) };
        query.Criteria.AddCondition(Name, ConditionOperator.In, [.. names.Cast<object>()]);
        query.Outer(Id, ValueTable, Id, Value, Value);
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in service.Read(query))
        {
            if ((row.Linked(Value).Text(Value) ?? row.Text(Default))?.Trim() is { Length: > 0 } text)
            {
                values[row.Text(Name)!] = text;
            }
        }

        return new EnvironmentVariables(values);
    }

    /// <summary>The text of a variable; null for none.</summary>
    public string? Text(string name) => _values.TryGetValue(name, out var value) ? value : null;

    /// <summary>Whether a variable says yes, as the platform writes it.</summary>
    public bool Yes(string name) => string.Equals(Text(name), "yes", StringComparison.OrdinalIgnoreCase);
}

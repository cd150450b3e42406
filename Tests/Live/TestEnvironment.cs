using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Live.Connection;
using CrmOnboarding.Live.Environments;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Live;

/// <summary>The environment of the whole run: connected once, and only when it is the one that is named for tests.</summary>
[SetUpFixture]
internal sealed class TestEnvironment
{
    private const int English = 1033;
    private const int German = 1031;
    private static readonly Lazy<TestEnvironment> Connection = new(() => new TestEnvironment(Open()));
    private readonly ILiveEnvironment _environment;

    /// <summary>For NUnit, which calls <see cref="Disconnect"/> at the end.</summary>
    public TestEnvironment()
        : this(null!)
    {
    }

    private TestEnvironment(ILiveEnvironment environment)
    {
        _environment = environment;
        if (environment is null)
            return;
        ConnectedUser = ((WhoAmIResponse)environment.Service.Execute(new WhoAmIRequest())).UserId;
        Seller = UserWith(English) ?? new EntityReference(SystemUserTable.LogicalName, ConnectedUser);
        GermanSeller = UserWith(German);
    }

    /// <summary>The environment.</summary>
    public static TestEnvironment Connected => Connection.Value;

    /// <summary>An administrator's service.</summary>
    public IOrganizationService Service => _environment.Service;

    private Guid ConnectedUser { get; }

    /// <summary>Somebody whose pages are in English, the connected user where possible.</summary>
    public EntityReference Seller { get; } = null!;

    /// <summary>Somebody whose pages are in German; null when the environment has nobody.</summary>
    public EntityReference? GermanSeller { get; }

    /// <summary>Closes the connection.</summary>
    [OneTimeTearDown]
    public void Disconnect()
    {
        if (Connection.IsValueCreated)
            Connection.Value._environment.Dispose();
    }

    private static ILiveEnvironment Open()
    {
        var environment = Connector.Open(Environment.GetEnvironmentVariable(ILiveEnvironment.ConnectionVariable));
        TestEnvironmentGuard.Check(environment.Name, Environment.GetEnvironmentVariable(TestEnvironmentGuard.Variable));
        return environment;
    }

    private EntityReference? UserWith(int language)
    {
        var query = new QueryExpression(UserSettingsTable.LogicalName) { ColumnSet = new ColumnSet(UserSettingsTable.UserId) };
        query.Criteria.AddCondition(UserSettingsTable.UiLanguageId, ConditionOperator.Equal, language);
        query.Inner(UserSettingsTable.UserId, SystemUserTable.LogicalName, SystemUserTable.Id, "person")
            .LinkCriteria.AddCondition(SystemUserTable.IsDisabled, ConditionOperator.Equal, false);
        var users = Service.Read(query).Select(row => row.Id).ToList();
        return users.Count == 0
            ? null
            : new EntityReference(SystemUserTable.LogicalName, users.Contains(ConnectedUser) ? ConnectedUser : users[0]);
    }
}

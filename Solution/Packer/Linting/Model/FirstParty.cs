namespace CrmOnboarding.Packer.Linting.Model;

/// <summary>What exists in every environment that the solution can be imported into, and so need not be in the package.</summary>
internal static class FirstParty
{
    /// <summary>Tables of the platform and of Dynamics 365 Sales.</summary>
    public static readonly IReadOnlySet<string> Tables = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "account", "activitypointer", "annotation", "appointment", "businessunit", "calendar", "contact", "email", "incident", "lead",
        "opportunity", "opportunityclose", "opportunityproduct", "organization", "owner", "phonecall", "pricelevel", "product",
        "systemuser",
        "task", "team", "transactioncurrency",
    };

    /// <summary>Solutions that may be named as the owner of a missing dependency.</summary>
    public static readonly IReadOnlySet<string> Solutions = new HashSet<string>(StringComparer.Ordinal)
    {
        "AppModuleWebResources", "System", "msdyn_AppFrameworkInfraExtensions", "msdynce_ActivitiesPatch", "msdynce_Activities",
        "msdynce_AppCommon", "msdynce_LeadManagement", "msdynce_ProductManagement", "msdynce_Sales", "msdynce_Service",
    };

    /// <summary>Ids of components that the platform ships; a component of ours must not have one of them.</summary>
    public static readonly IReadOnlySet<Guid> Ids = new HashSet<Guid>
    {
        new("627090ff-40a3-4053-8790-584edc5be201"), // role System Administrator
        new("119f245c-3cc8-4b62-b31c-d1a046ced15d"), // role System Customizer
        new("953b9fac-1e5e-e611-80d6-00155ded156f"), // default app icon
        new("8448b78f-8f42-454e-8e2a-f8196b0419af"), // main form of account
    };

    private static readonly HashSet<string> ServerColumns = new(StringComparer.OrdinalIgnoreCase)
    {
        "createdby", "createdon", "createdonbehalfby", "exchangerate", "importsequencenumber", "modifiedby", "modifiedon",
        "modifiedonbehalfby", "organizationid",
        "overriddencreatedon", "ownerid", "owningbusinessunit", "owningteam", "owninguser", "statecode", "statuscode",
        "timezoneruleversionnumber", "transactioncurrencyid", "utcconversiontimezonecode", "versionnumber",
    };

    /// <summary>Whether the server adds this column to a user-owned table by itself.</summary>
    public static bool IsServerColumn(string logicalName) => ServerColumns.Contains(logicalName);
}
